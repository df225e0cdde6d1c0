using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Lifetimes;

/// <summary>The clocks of replies, by skipped time: a first reply within an hour, a later one within two.</summary>
public sealed class ReplyClockTests
{
    [Fact]
    public Task A_first_reply_is_warned_of_at_three_quarters_of_its_time_and_not_before() => Bench.RunSkippingAsync(
        async bench =>
        {
            await WaitForAPersonAsync(bench);
            await bench.SleepAsync(TimeSpan.FromMinutes(44));
            bench.World.Audit.Events.ShouldNotContain("sla.warned");

            await bench.SleepAsync(TimeSpan.FromMinutes(2));

            await Audited.UntilAsync(bench, "sla.warned", "FirstReply");
            (await bench.Ticket.ShowAsync()).Priority.ShouldBe(TicketPriority.Normal);
        });

    [Fact]
    public Task A_missed_first_reply_raises_the_ticket() => Bench.RunSkippingAsync(async bench =>
    {
        await WaitForAPersonAsync(bench);

        await bench.SleepAsync(TimeSpan.FromMinutes(61));

        var shown = await bench.Ticket.UntilAsync(shown => shown.Priority == TicketPriority.High);
        shown.Clocks.Single(clock => clock.Clock == SlaClock.FirstReply).Breached.ShouldBeTrue();
        await Audited.UntilAsync(bench, "sla.breached", "FirstReply");
    });

    [Fact]
    public Task A_reply_in_time_stops_the_clock_for_good() => Bench.RunSkippingAsync(async bench =>
    {
        await WaitForAPersonAsync(bench);
        var lease = await bench.Ticket.ClaimAsync("ann");
        await bench.SleepAsync(TimeSpan.FromMinutes(50));
        await bench.Ticket.ReplyAsync("ann", lease.Epoch, "a1");

        await bench.SleepAsync(TimeSpan.FromHours(5));

        var clock = (await bench.Ticket.ShowAsync()).Clocks.Single(clock => clock.Clock == SlaClock.FirstReply);
        clock.ShouldBe(new(SlaClock.FirstReply, DueAt: null, Paused: false, Warned: true, Breached: false));
    });

    [Fact]
    public Task A_later_message_has_a_clock_of_its_own() => Bench.RunSkippingAsync(async bench =>
    {
        var lease = await AnsweredThenClaimedAsync(bench);
        await bench.SleepAsync(TimeSpan.FromHours(1));
        await bench.Ticket.WriteAsync("m2");

        await bench.SleepAsync(TimeSpan.FromMinutes(89));
        bench.World.Audit.Events.ShouldNotContain("sla.warned");
        await bench.SleepAsync(TimeSpan.FromMinutes(2));
        await Audited.UntilAsync(bench, "sla.warned", "NextReply");
        await bench.SleepAsync(TimeSpan.FromMinutes(30));

        await Audited.UntilAsync(bench, "sla.breached", "NextReply");
        (await bench.Ticket.ShowAsync()).Owner.ShouldBe(lease.Holder);
    });

    [Fact]
    public Task A_reply_in_time_meets_the_next_reply() => Bench.RunSkippingAsync(async bench =>
    {
        var lease = await AnsweredThenClaimedAsync(bench);
        await bench.Ticket.WriteAsync("m2");
        await bench.SleepAsync(TimeSpan.FromMinutes(80));
        await bench.Ticket.ReplyAsync("ann", lease.Epoch, "a1");

        await bench.SleepAsync(TimeSpan.FromHours(5));

        bench.World.Audit.Events.ShouldNotContain("sla.warned");
    });

    [Fact]
    public Task A_higher_priority_shortens_what_is_left() => Bench.RunSkippingAsync(async bench =>
    {
        await WaitForAPersonAsync(bench);
        await bench.SleepAsync(TimeSpan.FromMinutes(10));
        await bench.Ticket.ChangePriorityAsync("ann", TicketPriority.Urgent);

        await bench.SleepAsync(TimeSpan.FromMinutes(6));

        await Audited.UntilAsync(bench, "sla.breached", "FirstReply");
    });

    private static async Task WaitForAPersonAsync(Bench bench)
    {
        bench.World.Understanding.Perceive = _ =>
            ScriptedUnderstanding.Ordinary with { Risks = [RiskFlag.AsksForPerson] };
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilToldAsync("handover asked_for_person");
    }

    private static async Task<LeaseAnswer> AnsweredThenClaimedAsync(Bench bench)
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        return await bench.Ticket.ClaimAsync("ann");
    }
}
