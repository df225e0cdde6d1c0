using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Actions;

public sealed class ApprovalTests
{
    [Fact]
    public Task An_automatic_action_runs_at_once_and_its_outcome_is_told() => Bench.RunAsync(async bench =>
    {
        Offer(bench, ScriptedCrm.Proposal("cancel"));
        await bench.Ticket.WriteAsync("m1");

        var shown = await bench.Ticket.UntilAnsweredAsync();

        bench.World.Crm.Effects.Single().Rule.ShouldBe("cancel-freely");
        bench.World.Delivery.Words.ShouldBe(["report 1:Done"]);
        shown.Actions.ShouldBe([new(1, "p1", ActionStatus.Done)]);
    });

    [Fact]
    public Task An_action_that_needs_approval_waits_tells_the_customer_and_runs_once_approved() =>
        Bench.RunAsync(async bench =>
        {
            Offer(bench, ScriptedCrm.Proposal("refund", amount: 20));
            await bench.Ticket.WriteAsync("m1");
            var approval = await bench.Ticket.UntilApprovalAsync();
            await bench.Ticket.UntilToldAsync("awaitapproval");
            bench.World.Crm.Effects.ShouldBeEmpty();

            (await bench.Ticket.DecideAsync(approval, "ann", Verdict.Approve)).ShouldBe(new(ApprovalState.Approved, 0));

            await bench.Ticket.UntilAnsweredAsync();
            bench.World.Crm.Effects.Single().ApprovedBy.ShouldBe(["ann"]);
            bench.World.Delivery.Words.ShouldBe(["awaitapproval", "report 1:Done"]);
        });

    [Fact]
    public Task A_rejected_action_never_runs_and_the_rejection_is_told() => Bench.RunAsync(async bench =>
    {
        Offer(bench, ScriptedCrm.Proposal("refund", amount: 20));
        await bench.Ticket.WriteAsync("m1");
        var approval = await bench.Ticket.UntilApprovalAsync();
        await bench.Ticket.UntilToldAsync("awaitapproval");

        await bench.Ticket.DecideAsync(approval, "ann", Verdict.Reject);

        await bench.Ticket.UntilToldAsync("report 1:Rejected");
        bench.World.Crm.Effects.ShouldBeEmpty();
        bench.World.Reasoning.Requests.Last().Outcomes.Single().Status.ShouldBe(ActionStatus.Rejected);
    });

    [Fact]
    public Task A_large_refund_needs_two_different_people() => Bench.RunAsync(async bench =>
    {
        Offer(bench, ScriptedCrm.Proposal("refund", amount: 900));
        await bench.Ticket.WriteAsync("m1");
        var approval = await bench.Ticket.UntilApprovalAsync();

        (await bench.Ticket.DecideAsync(approval, "ann", Verdict.Approve)).ShouldBe(new(ApprovalState.Waiting, 1));
        var twice = await Refusals.AssertAsync(
            ErrorTypes.ApprovalNotLive, () => bench.Ticket.DecideAsync(approval, "ann", Verdict.Approve));
        bench.World.Crm.Effects.ShouldBeEmpty();
        await bench.Ticket.DecideAsync(approval, "bob", Verdict.Approve);

        await bench.Ticket.UntilAnsweredAsync();
        twice.ShouldContain("needs a second person");
        bench.World.Crm.Effects.Single().ApprovedBy.ShouldBe(["ann", "bob"]);
    });

    [Fact]
    public Task An_edited_action_replaces_the_proposal_and_only_the_edited_one_runs() => Bench.RunAsync(async bench =>
    {
        Offer(bench, ScriptedCrm.Proposal("refund", amount: 20));
        await bench.Ticket.WriteAsync("m1");
        var approval = await bench.Ticket.UntilApprovalAsync();

        await bench.Ticket.DecideAsync(approval, "ann", Verdict.Edit, ScriptedCrm.Proposal("refund", "p2", 10));

        await bench.Ticket.UntilAnsweredAsync();
        bench.World.Crm.Effects.Single().Digest.ShouldBe("digest-p2");
        bench.World.Audit.Events.ShouldContain("approval.edited");
    });

    [Fact]
    public Task An_approval_is_used_once_and_for_exactly_the_action_that_was_shown() => Bench.RunAsync(async bench =>
    {
        Offer(bench, ScriptedCrm.Proposal("refund", amount: 20));
        await bench.Ticket.WriteAsync("m1");
        var approval = await bench.Ticket.UntilApprovalAsync();

        await Refusals.AssertAsync(
            ErrorTypes.ApprovalNotLive, () =>
                bench.Ticket.DecideAsync(approval with { ApprovalId = "approval-9" }, "ann", Verdict.Approve));
        await Refusals.AssertAsync(
            ErrorTypes.ApprovalNotLive, () =>
                bench.Ticket.DecideAsync(approval with { Digest = "digest-p9" }, "ann", Verdict.Approve));
        await bench.Ticket.DecideAsync(approval, "ann", Verdict.Approve);
        await Refusals.AssertAsync(
            ErrorTypes.ApprovalNotLive, () => bench.Ticket.DecideAsync(approval, "bob", Verdict.Approve));

        await bench.Ticket.UntilAnsweredAsync();
        bench.World.Crm.Effects.Count.ShouldBe(1);
    });

    [Fact]
    public Task A_new_message_voids_a_waiting_approval_and_starts_a_turn() => Bench.RunAsync(async bench =>
    {
        Offer(bench, ScriptedCrm.Proposal("refund", amount: 20));
        await bench.Ticket.WriteAsync("m1");
        var approval = await bench.Ticket.UntilApprovalAsync();
        await bench.Ticket.UntilToldAsync("awaitapproval");
        bench.World.Reasoning.Answer = _ => null;

        await bench.Ticket.WriteAsync("m2");

        await bench.Ticket.UntilAnsweredAsync();
        await Refusals.AssertAsync(
            ErrorTypes.ApprovalNotLive, () => bench.Ticket.DecideAsync(approval, "ann", Verdict.Approve));
        bench.World.Delivery.Words.ShouldBe(["awaitapproval", "answer to m2"]);
        bench.World.Crm.Effects.ShouldBeEmpty();
    });

    [Fact]
    public Task A_takeover_does_not_void_an_approval() => Bench.RunAsync(async bench =>
    {
        Offer(bench, ScriptedCrm.Proposal("refund", amount: 20));
        await bench.Ticket.WriteAsync("m1");
        var approval = await bench.Ticket.UntilApprovalAsync();
        await bench.Ticket.UntilToldAsync("awaitapproval");
        await bench.Ticket.ClaimAsync("ann");

        await bench.Ticket.DecideAsync(approval, "bob", Verdict.Approve);

        var shown = await bench.Ticket.UntilAsync(shown => shown.Actions.Count == 1);
        shown.Actions.Single().Status.ShouldBe(ActionStatus.Done);
        bench.World.Delivery.Words.ShouldBe(["awaitapproval"]);
    });

    [Fact]
    public Task An_action_whose_facts_have_moved_on_is_void_and_that_is_told() => Bench.RunAsync(async bench =>
    {
        Offer(bench, ScriptedCrm.Proposal("refund", amount: 20));
        await bench.Ticket.WriteAsync("m1");
        var approval = await bench.Ticket.UntilApprovalAsync();
        bench.World.Crm.Facts["p1"] = "facts-2";

        await bench.Ticket.DecideAsync(approval, "ann", Verdict.Approve);

        await bench.Ticket.UntilToldAsync("report 1:Void");
        bench.World.Crm.Effects.ShouldBeEmpty();
    });

    [Fact]
    public Task A_forbidden_action_never_runs_and_so_does_one_that_no_rule_names() => Bench.RunAsync(async bench =>
    {
        Offer(bench, ScriptedCrm.Proposal("chargeback", "p1"), ScriptedCrm.Proposal("unheard_of", "p2"));
        await bench.Ticket.WriteAsync("m1");

        await bench.Ticket.UntilToldAsync("report 1:Forbidden,2:Forbidden");

        bench.World.Crm.Effects.ShouldBeEmpty();
        (await bench.Ticket.UntilAnsweredAsync()).Actions.Select(action => action.Code).ShouldBe(
            ["no-chargeback", "no-rule"]);
    });

    [Fact]
    public Task An_agents_own_proposal_passes_the_same_gates_and_somebody_else_must_approve_it() =>
        Bench.RunAsync(async bench =>
        {
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilAnsweredAsync();
            await bench.Ticket.ClaimAsync("ann");

            var answer = await bench.Ticket.ProposeAsync("ann", ScriptedCrm.Proposal("refund", amount: 20));
            var approval = (await bench.Ticket.ShowAsync()).Approvals.Single();
            await Refusals.AssertAsync(
                ErrorTypes.ApprovalNotLive, () => bench.Ticket.DecideAsync(approval, "ann", Verdict.Approve));
            await bench.Ticket.DecideAsync(approval, "bob", Verdict.Approve);

            await bench.Ticket.UntilAsync(shown => shown.Actions.Count == 1);
            answer.ShouldBe(new(1, "approval-1"));
            bench.World.Crm.Effects.Single().RequestedBy.ShouldBe("ann");
            bench.World.Delivery.Words.ShouldBe(["answer to m1"]);
        });

    [Fact]
    public Task An_action_whose_answer_is_lost_is_tried_again_and_takes_effect_once() => Bench.RunAsync(async bench =>
    {
        Offer(bench, ScriptedCrm.Proposal("cancel"));
        bench.World.Faults.LoseAnswer("crm.execute-action", 1);

        await bench.Ticket.WriteAsync("m1");

        await bench.Ticket.UntilToldAsync("report 1:Done");
        bench.World.Crm.Effects.Count.ShouldBe(1);
        bench.World.Faults.Calls("crm.execute-action").ShouldBe(2);
    });

    private static void Offer(Bench bench, params ActionProposal[] proposals) =>
        bench.World.Reasoning.Answer = request =>
            request.Phase == TurnPhase.Answer ? ScriptedReasoning.Actions(proposals) : null;
}
