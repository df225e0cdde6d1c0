using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Actions;

/// <summary>The actions of one draft stand or fall together.</summary>
public sealed class SeriesTests
{
    [Fact]
    public Task When_one_fails_what_was_done_is_taken_back_from_last_to_first_and_the_rest_is_stopped() =>
        Bench.RunAsync(
        async bench =>
        {
            bench.World.Crm.Refused["p3"] = "already_shipped";
            Offer(bench, "p1", "p2", "p3", "p4");

            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilToldAsync("report 1:Undone,2:Undone,3:Refused,4:Void");

            bench.World.Crm.Undone.ShouldBe(["p2", "p1"]);
            bench.World.Crm.Effects.Select(effect => effect.ProposalId).ShouldBe(["p1", "p2"]);
            (await bench.Ticket.UntilAnsweredAsync()).Actions[3].ShouldBe(
                new(4, "p4", ActionStatus.Void, "series_failed"));
        });

    [Fact]
    public Task What_cannot_be_taken_back_any_more_stands_and_is_told_as_done() => Bench.RunAsync(async bench =>
    {
        bench.World.Crm.Refused["p3"] = "already_shipped";
        bench.World.Crm.Final["p2"] = "undo_window_closed";
        Offer(bench, "p1", "p2", "p3");

        await bench.Ticket.WriteAsync("m1");

        await bench.Ticket.UntilToldAsync("report 1:Undone,2:Done,3:Refused");
        bench.World.Crm.Undone.ShouldBe(["p1"]);
    });

    [Fact]
    public Task A_rejected_approval_undoes_what_its_series_had_done() => Bench.RunAsync(async bench =>
    {
        bench.World.Reasoning.Answer = request => request.Phase == TurnPhase.Answer
            ? ScriptedReasoning.Actions(ScriptedCrm.Proposal("cancel"), ScriptedCrm.Proposal("refund", "p2", 20))
            : null;
        await bench.Ticket.WriteAsync("m1");
        var approval = await bench.Ticket.UntilApprovalAsync();

        await bench.Ticket.DecideAsync(approval, "ann", Verdict.Reject);

        await bench.Ticket.UntilToldAsync("report 1:Undone,2:Rejected");
        bench.World.Crm.Undone.ShouldBe(["p1"]);
    });

    [Fact]
    public Task A_taking_back_whose_answer_is_lost_is_tried_again_and_happens_once() => Bench.RunAsync(async bench =>
    {
        bench.World.Crm.Refused["p2"] = "already_shipped";
        bench.World.Faults.LoseAnswer("crm.undo-action", 1);
        Offer(bench, "p1", "p2");

        await bench.Ticket.WriteAsync("m1");

        await bench.Ticket.UntilToldAsync("report 1:Undone,2:Refused");
        bench.World.Crm.Undone.ShouldBe(["p1"]);
        bench.World.Faults.Calls("crm.undo-action").ShouldBe(2);
    });

    [Fact]
    public Task What_agents_propose_one_by_one_is_no_series() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        bench.World.Crm.Refused["p2"] = "already_shipped";

        await bench.Ticket.ProposeAsync("ann", ScriptedCrm.Proposal("cancel", "p1"));
        await bench.Ticket.ProposeAsync("ann", ScriptedCrm.Proposal("cancel", "p2"));

        var shown = await bench.Ticket.UntilAsync(shown => shown.Actions.Count == 2);
        shown.Actions.Select(action => action.Status).ShouldBe([ActionStatus.Done, ActionStatus.Refused]);
        bench.World.Crm.Undone.ShouldBeEmpty();
    });

    private static void Offer(Bench bench, params string[] proposals) => bench.World.Reasoning.Answer = request =>
        request.Phase == TurnPhase.Answer
            ? ScriptedReasoning.Actions([.. proposals.Select(id => ScriptedCrm.Proposal("cancel", id))])
            : null;
}
