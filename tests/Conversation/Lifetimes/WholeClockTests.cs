using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Lifetimes;

/// <summary>The clocks of a ticket as a whole, by skipped time.</summary>
public sealed class WholeClockTests
{
    private static readonly TimeSpan Never = TimeSpan.FromDays(300);

    [Fact]
    public Task Resolution_stands_still_while_the_ticket_is_pending() => Bench.RunSkippingAsync(async bench =>
    {
        Set(bench, new(Never, Never, TimeSpan.FromHours(10)));
        await bench.Ticket.WriteAsync("m1");
        (await Shown(bench, SlaClock.Resolution)).Paused.ShouldBeTrue();

        await bench.SleepAsync(TimeSpan.FromHours(30));

        bench.World.Audit.Events.ShouldNotContain("sla.warned");
    });

    [Fact]
    public Task Resolution_runs_on_after_the_pause_with_what_was_left() => Bench.RunSkippingAsync(async bench =>
    {
        Set(bench, new(Never, Never, TimeSpan.FromHours(10)));
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        await bench.Ticket.ChangeStatusAsync("ann", TicketStatus.Open);
        await bench.SleepAsync(TimeSpan.FromHours(7));
        await bench.Ticket.ChangeStatusAsync("ann", TicketStatus.OnHold);
        await bench.SleepAsync(TimeSpan.FromHours(30));
        await bench.Ticket.ChangeStatusAsync("ann", TicketStatus.Open);
        var openedAt = await bench.NowAsync();

        var left = (await Shown(bench, SlaClock.Resolution)).DueAt - openedAt;

        left.ShouldNotBeNull().ShouldBe(TimeSpan.FromHours(3), TimeSpan.FromMinutes(5));
        await bench.SleepAsync(TimeSpan.FromMinutes(31));
        await Audited.UntilAsync(bench, "sla.warned", "Resolution");
        await bench.SleepAsync(TimeSpan.FromHours(3));
        await Audited.UntilAsync(bench, "sla.breached", "Resolution");
    });

    [Fact]
    public Task A_missed_resolution_takes_the_ticket_to_a_person_who_is_briefed() =>
        Bench.RunSkippingAsync(async bench =>
        {
            Set(bench, new(Never, Never, TimeSpan.FromHours(10)) { PauseWhilePending = false });
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilAnsweredAsync();

            await bench.SleepAsync(TimeSpan.FromHours(11));

            await bench.Ticket.UntilToldAsync("handover sla_resolution");
            var shown = await bench.Ticket.UntilWithAsync(WaitingOn.Agent);
            shown.HandoverReason.ShouldBe("sla_resolution");
            shown.BriefingId.ShouldBe("briefing-1-sla_resolution");
        });

    [Fact]
    public Task Requester_wait_runs_on_while_the_ticket_is_on_hold_and_agent_work_does_not() => Bench.RunSkippingAsync(
        async bench =>
        {
            Set(bench, new(Never, Never, Never)
            {
                RequesterWait = TimeSpan.FromHours(10),
                AgentWork = TimeSpan.FromHours(10),
            });
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilAnsweredAsync();
            await bench.SleepAsync(TimeSpan.FromHours(30));
            await bench.Ticket.ChangeStatusAsync("ann", TicketStatus.OnHold);

            await bench.SleepAsync(TimeSpan.FromHours(11));

            await Audited.UntilAsync(bench, "sla.breached", "RequesterWait");
            var shown = await bench.Ticket.ShowAsync();
            shown.Clocks.Single(clock => clock.Clock == SlaClock.AgentWork).Breached.ShouldBeFalse();
            shown.Clocks.Single(clock => clock.Clock == SlaClock.RequesterWait).Breached.ShouldBeTrue();
        });

    [Fact]
    public Task Agent_work_runs_while_the_ticket_is_open() => Bench.RunSkippingAsync(async bench =>
    {
        Set(bench, new(Never, Never, Never) { AgentWork = TimeSpan.FromHours(10) });
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        await bench.Ticket.ChangeStatusAsync("ann", TicketStatus.Open);

        await bench.SleepAsync(TimeSpan.FromHours(11));

        await Audited.UntilAsync(bench, "sla.breached", "AgentWork");
    });

    /// <summary>Open an hour a day, from two hours from now, in India; the first of these days is a holiday.</summary>
    [Fact]
    public Task Resolution_counts_business_hours_of_the_calendars_zone_and_no_holiday() => Bench.RunSkippingAsync(
        async bench =>
        {
            const int Zone = 330;
            var now = await bench.NowAsync();
            var opens = now.AddMinutes(Zone + 120 - (now.Minute % 60)).AddSeconds(-now.Second);
            opens = opens.Hour == 23 ? opens.AddHours(1) : opens;
            var minute = (opens.Hour * 60) + opens.Minute;
            Set(bench, new(Never, Never, TimeSpan.FromMinutes(90)) { PauseWhilePending = false }, new BusinessCalendar
            {
                TimeZone = "Asia/Kolkata",
                Hours = [.. Enum.GetValues<DayOfWeek>().Select(day => new OpeningHours(day, minute, minute + 60))],
                Holidays = [DateOnly.FromDateTime(opens.DateTime)],
                Offsets = [new(DateTimeOffset.MinValue, Zone)],
            });
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilAnsweredAsync();

            var due = (await Shown(bench, SlaClock.Resolution)).DueAt.ShouldNotBeNull();

            due.ShouldBe(opens.AddMinutes(-Zone).AddDays(2).AddMinutes(30), TimeSpan.FromSeconds(1));
            await bench.SleepAsync(due - now - TimeSpan.FromMinutes(5));
            bench.World.Audit.Events.ShouldNotContain("sla.breached");
            await bench.SleepAsync(TimeSpan.FromMinutes(10));
            await Audited.UntilAsync(bench, "sla.breached", "Resolution");
        });

    private static async Task<SlaClockSnapshot> Shown(Bench bench, SlaClock which) =>
        (await bench.Ticket.UntilAsync(shown => shown.WaitingOn is WaitingOn.Customer or WaitingOn.Agent))
        .Clocks.Single(clock => clock.Clock == which);

    private static void Set(Bench bench, SlaTargets targets, BusinessCalendar? calendar = null) =>
        bench.World.Policy.Current = Policies.Plain with
        {
            Sla = Enum.GetValues<TicketPriority>().ToDictionary(priority => priority, _ => targets),
            Calendar = calendar ?? Policies.Plain.Calendar,
            Times = Policies.Plain.Times with { Reminder = Never, AutoSolve = Never },
        };
}
