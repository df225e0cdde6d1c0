using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Durability;

public sealed class ContinueAsNewTests
{
    [Fact]
    public Task Everything_is_carried_approvals_leases_deliveries_and_clocks() => Bench.RunAsync(async bench =>
    {
        bench.Ticket.Input = new() { TicketId = bench.Ticket.Id, Channel = Channel.Chat, HistoryBound = 20 };
        bench.World.Reasoning.Answer = request =>
            request.Phase == TurnPhase.Answer && request.MessageIds.Contains("m3") ? ScriptedReasoning.Actions(
                ScriptedCrm.Proposal("refund", amount: 20)) : null;
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilToldAsync("answer to m1");
        await bench.Ticket.WriteAsync("m2");
        await bench.Ticket.UntilToldAsync("answer to m2");
        await bench.Ticket.WriteAsync("m3");
        var approval = await bench.Ticket.UntilApprovalAsync();
        await bench.Ticket.UntilToldAsync("awaitapproval");
        await bench.Ticket.ChangePriorityAsync("ann", TicketPriority.High);
        var before = await bench.Ticket.UntilAsync(shown => shown.Generation >= 2);
        bench.World.Reasoning.Answer = _ => null;

        (await bench.Ticket.WriteAsync("m2")).ShouldBe(new(2, Duplicate: true));
        await bench.Ticket.DecideAsync(approval, "ann", Verdict.Approve);

        var after = await bench.Ticket.UntilAnsweredAsync();
        bench.World.Crm.Effects.Single().ActionNumber.ShouldBe(1);
        after.Received.ShouldBe(3);
        after.Clocks.Select(clock => clock.Clock).ShouldBe(before.Clocks.Select(clock => clock.Clock));
    });

    [Fact]
    public Task A_release_that_is_repeated_in_a_later_run_gets_its_first_answer() => Bench.RunAsync(async bench =>
    {
        bench.Ticket.Input = new() { TicketId = bench.Ticket.Id, Channel = Channel.Chat, HistoryBound = 12 };
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilToldAsync("answer to m1");
        var lease = await bench.Ticket.ClaimAsync("ann");
        var back = await bench.Ticket.ReleaseAsync("ann", lease.Epoch, "n1");
        var before = (await bench.Ticket.UntilAsync(_ => true)).Generation;
        await bench.Ticket.WriteAsync("m2");
        await bench.Ticket.UntilToldAsync("answer to m2");
        await bench.Ticket.UntilAsync(shown => shown.Generation > before);

        var again = await bench.Ticket.ReleaseAsync("ann", lease.Epoch, "n1");

        again.ShouldBe(back);
        (await bench.Ticket.UntilAsync(_ => true)).Lease.ShouldBe(back);
        await Refusals.AssertAsync(
            ErrorTypes.LeaseNotHeld, () => bench.Ticket.ReleaseAsync("ann", lease.Epoch, "another note"));
        await Refusals.AssertAsync(
            ErrorTypes.LeaseNotHeld, () => bench.Ticket.ReleaseAsync("ben", lease.Epoch, "n1"));
    });

    [Fact]
    public Task A_new_policy_takes_effect_only_when_no_action_is_open() => Bench.RunAsync(async bench =>
    {
        bench.Ticket.Input = new() { TicketId = bench.Ticket.Id, Channel = Channel.Chat, HistoryBound = 8 };
        bench.World.Reasoning.Answer = request =>
            request.Phase == TurnPhase.Answer ? ScriptedReasoning.Actions(ScriptedCrm.Proposal("refund", amount: 20))
                : null;
        await bench.Ticket.WriteAsync("m1");
        var approval = await bench.Ticket.UntilApprovalAsync();
        bench.World.Policy.Current = Policies.Plain with { Version = "2+newer" };
        await bench.Ticket.UntilToldAsync("awaitapproval");
        await bench.Ticket.ChangePriorityAsync("ann", TicketPriority.Low);
        (await bench.Ticket.UntilAsync(shown => shown.Generation > 0)).PolicyVersion.ShouldBe("1+plain");

        await bench.Ticket.DecideAsync(approval, "ann", Verdict.Approve);

        await bench.Ticket.UntilToldAsync("report 1:Done");
        bench.World.Crm.Effects.Single().PolicyVersion.ShouldBe("1+plain");
        await bench.Ticket.ChangePriorityAsync("ann", TicketPriority.High);
        await bench.Ticket.UntilAsync(shown => shown.PolicyVersion == "2+newer");
    });

    [Fact]
    public Task A_conversation_of_many_messages_keeps_its_history_bounded_and_answers_each_once() =>
        Bench.RunAsync(async bench =>
        {
            bench.Ticket.Input = new() { TicketId = bench.Ticket.Id, Channel = Channel.Chat, HistoryBound = 30 };
            foreach (var number in Enumerable.Range(1, 12))
            {
                await bench.Ticket.WriteAsync($"m{number}");
                await bench.Ticket.UntilToldAsync($"answer to m{number}");
            }

            var shown = await bench.Ticket.UntilAnsweredAsync();
            shown.Generation.ShouldBeGreaterThan(2);
            bench.World.Delivery.Words.ShouldBe(Enumerable.Range(1, 12).Select(number => $"answer to m{number}"));
            (await bench.Ticket.Handle.FetchHistoryAsync()).Events.Count.ShouldBeLessThan(60);
        });
}
