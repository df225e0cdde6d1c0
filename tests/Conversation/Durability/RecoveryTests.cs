using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Durability;

/// <summary>What an outage stopped goes on by itself when the system is back.</summary>
public sealed class RecoveryTests
{
    private const int Beyond = 10_000;

    [Theory]
    [InlineData("understanding.perceive")]
    [InlineData("reasoning.compose")]
    [InlineData("delivery.deliver")]
    public Task What_waited_for_a_system_is_answered_without_a_new_message(string activity) => Bench.RunSkippingAsync(
        async bench =>
        {
            bench.World.Faults.Fail(activity, Beyond);
            await bench.Ticket.WriteAsync("m1");
            var waiting = await bench.Ticket.UntilAsync(shown => shown.RetryAt is not null);
            waiting.WaitingOn.ShouldBe(WaitingOn.Agent);
            waiting.HandoverReason.ShouldBe("outage");
            await bench.SleepAsync(TimeSpan.FromMinutes(20));

            bench.World.Faults.Heal(activity);
            await bench.SleepAsync(TimeSpan.FromMinutes(10));

            var shown = await bench.Ticket.UntilAnsweredAsync();
            shown.RetryAt.ShouldBeNull();
            shown.Owner.ShouldBe(Owner.Assistant);
            bench.World.Delivery.Words.Except(["degraded"]).ShouldBe(["answer to m1"]);
        });

    [Fact]
    public Task The_customer_is_told_of_an_outage_once_however_long_it_lasts() => Bench.RunSkippingAsync(async bench =>
    {
        bench.World.Faults.Fail("understanding.perceive", Beyond);
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilToldAsync("degraded");

        await bench.SleepAsync(TimeSpan.FromMinutes(50));

        bench.World.Faults.Calls("understanding.perceive").ShouldBeGreaterThan(30);
        bench.World.Delivery.Words.ShouldBe(["degraded"]);
    });

    [Fact]
    public Task A_composer_that_gives_notice_of_an_outage_says_so_once_and_answers_when_it_can() =>
        Bench.RunSkippingAsync(
        async bench =>
        {
            bench.World.Reasoning.Answer = _ => ScriptedReasoning.Words("records are out", DraftKind.Notice);
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilToldAsync("records are out");
            await bench.SleepAsync(TimeSpan.FromMinutes(5));

            bench.World.Reasoning.Answer = _ => null;
            await bench.SleepAsync(TimeSpan.FromMinutes(10));

            await bench.Ticket.UntilAnsweredAsync();
            bench.World.Delivery.Words.ShouldBe(["records are out", "answer to m1"]);
        });

    [Fact]
    public Task An_action_whose_system_was_out_runs_once_when_it_is_back() => Bench.RunSkippingAsync(async bench =>
    {
        bench.World.Reasoning.Answer = request =>
            request.Phase == TurnPhase.Answer ? ScriptedReasoning.Actions(ScriptedCrm.Proposal("cancel")) : null;
        bench.World.Faults.Fail("crm.execute-action", Beyond);
        await bench.Ticket.WriteAsync("m1");
        await bench.SleepAsync(TimeSpan.FromMinutes(10));
        await bench.Ticket.UntilToldAsync("degraded");

        bench.World.Faults.Heal("crm.execute-action");
        await bench.SleepAsync(TimeSpan.FromMinutes(10));

        await bench.Ticket.UntilToldAsync("report 1:Done");
        bench.World.Crm.Effects.Count.ShouldBe(1);
    });

    [Fact]
    public Task A_backlog_drains_in_the_order_of_its_SLA_targets() => Bench.RunSkippingAsync(async bench =>
    {
        bench.World.Faults.Fail("understanding.perceive", Beyond);
        TicketPriority[] priorities = [TicketPriority.Normal, TicketPriority.Urgent, TicketPriority.High];
        var tickets = priorities.ToDictionary(priority => priority, priority => Ticket(bench, priority));
        foreach (var ticket in tickets.Values)
        {
            await ticket.WriteAsync("m1");
            await ticket.UntilAsync(shown => shown.RetryAt is not null);
        }

        // All of these have had their turn of a round when twenty seconds of it are over.
        var now = await bench.NowAsync();
        await bench.SleepAsync(TimeSpan.FromSeconds(140 - now.Second));
        bench.World.Faults.Heal("understanding.perceive");
        await bench.SleepAsync(TimeSpan.FromMinutes(2));

        await Task.WhenAll(tickets.Values.Select(ticket => ticket.UntilAnsweredAsync()));
        bench.World.Delivery.Sent.Where(said => said.ContentId == "answer to m1").Select(said => said.TicketId)
            .ShouldBe(tickets.OrderByDescending(ticket => ticket.Key).Select(ticket => ticket.Value.Id));
    });

    [Fact]
    public Task A_person_who_takes_over_during_an_outage_is_not_spoken_over_when_it_ends() => Bench.RunSkippingAsync(
        async bench =>
        {
            bench.World.Faults.Fail("understanding.perceive", Beyond);
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilToldAsync("degraded");
            var lease = await bench.Ticket.ClaimAsync("ann");

            bench.World.Faults.Heal("understanding.perceive");
            await bench.SleepAsync(TimeSpan.FromMinutes(10));
            await bench.Ticket.ReplyAsync("ann", lease.Epoch, "a1");

            bench.World.Delivery.Words.ShouldBe(["degraded", "a1"]);
        });

    private static Ticket Ticket(Bench bench, TicketPriority priority)
    {
        var ticket = bench.NewTicket();
        ticket.Input = new() { TicketId = ticket.Id, Channel = Channel.Chat, Priority = priority };
        return ticket;
    }
}
