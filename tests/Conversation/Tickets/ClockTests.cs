using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Tickets;

/// <summary>Moments come soon here, so that the same specifications hold on a server that cannot skip time.</summary>
public sealed class ClockTests
{
    private static readonly TimeSpan Never = TimeSpan.FromDays(30);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(800);

    [Fact]
    public Task A_silent_customer_is_reminded_then_the_ticket_is_solved_surveyed_and_closed() =>
        Bench.RunAsync(async bench =>
        {
            Set(bench, new() { Reminder = Soon, AutoSolve = 2 * Soon, Survey = Soon, AutoClose = 2 * Soon });
            await bench.Ticket.WriteAsync("m1");

            var result = await bench.Ticket.Handle.GetResultAsync();

            bench.World.Delivery.Words.ShouldBe(["answer to m1", "reminder", "survey"]);
            result.ShouldBe(new(bench.Ticket.Id, TicketStatus.Closed, 1, 3, null));
            bench.World.Audit.Events.ShouldBe(["ticket.solved", "ticket.closed"]);
        });

    [Fact]
    public Task A_solved_ticket_is_reopened_by_a_message_and_answered() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        await bench.Ticket.ChangeStatusAsync("ann", TicketStatus.Solved);

        await bench.Ticket.WriteAsync("m2");

        (await bench.Ticket.UntilAnsweredAsync()).Status.ShouldBe(TicketStatus.Pending);
        bench.World.Delivery.Words.ShouldBe(["answer to m1", "answer to m2"]);
        bench.World.Audit.Events.ShouldContain("ticket.reopened");
    });

    [Fact]
    public Task The_survey_follows_an_agents_solution_and_its_answer_is_kept() => Bench.RunAsync(async bench =>
    {
        Set(bench, new() { Survey = Soon, AutoClose = Never });
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        var lease = await bench.Ticket.ClaimAsync("ann");
        await bench.Ticket.ReplyAsync("ann", lease.Epoch, "a1", TicketStatus.Solved);
        await bench.Ticket.UntilToldAsync("survey");

        await bench.Ticket.Handle.SignalAsync(conversation => conversation.SurveyAnsweredAsync(new(9, null)));
        await bench.Ticket.Handle.SignalAsync(conversation => conversation.SurveyAnsweredAsync(new(4, "comment-1")));

        (await bench.Ticket.UntilAsync(shown => shown.SurveyScore is not null)).SurveyScore.ShouldBe(4);
        bench.World.Audit.Events.ShouldContain("survey.ignored");
    });

    [Fact]
    public Task A_missed_first_reply_is_warned_of_then_breached_and_raised() => Bench.RunAsync(async bench =>
    {
        SlaTargets targets = new(2 * Soon, Never, Never);
        bench.World.Policy.Current =
            Policies.Plain with
            {
                Sla = new Dictionary<TicketPriority, SlaTargets> { [TicketPriority.Normal] = targets },
            };
        bench.World.Understanding.Perceive = _ =>
            ScriptedUnderstanding.Ordinary with { Risks = [RiskFlag.AsksForPerson] };
        await bench.Ticket.WriteAsync("m1");

        var shown = await bench.Ticket.UntilAsync(shown => shown.Priority == TicketPriority.High);

        shown.Clocks.Single(clock => clock.Clock == SlaClock.FirstReply).ShouldBe(
            new(SlaClock.FirstReply, shown.Clocks[0].DueAt, false, true, true));
        shown.Owner.ShouldBe(Owner.Group("support"));
        await bench.Ticket.UntilAsync(_ => bench.World.Audit.Events.Contains("sla.breached"));
        bench.World.Audit.Events.ShouldContain("sla.warned");
    });

    [Fact]
    public Task A_breach_takes_the_ticket_from_the_assistant_to_a_person() => Bench.RunAsync(async bench =>
    {
        SlaTargets targets = new(Never, Never, 2 * Soon) { PauseWhilePending = false };
        bench.World.Policy.Current =
            Policies.Plain with
            {
                Sla = new Dictionary<TicketPriority, SlaTargets> { [TicketPriority.Normal] = targets },
            };
        await bench.Ticket.WriteAsync("m1");

        var shown = await bench.Ticket.UntilWithAsync(WaitingOn.Agent);

        shown.HandoverReason.ShouldBe("sla_resolution");
        shown.Owner.ShouldBe(Owner.Group("support"));
        await bench.Ticket.UntilToldAsync("handover sla_resolution");
    });

    [Fact]
    public Task An_approval_that_nobody_decides_expires_and_the_customer_is_told() => Bench.RunAsync(async bench =>
    {
        Set(bench, new() { ApprovalDeadline = Soon });
        bench.World.Reasoning.Answer = request =>
            request.Phase == TurnPhase.Answer ? ScriptedReasoning.Actions(ScriptedCrm.Proposal("refund", amount: 20))
                : null;
        await bench.Ticket.WriteAsync("m1");

        await bench.Ticket.UntilToldAsync("report 1:Expired");

        var shown = await bench.Ticket.UntilAnsweredAsync();
        shown.Approvals.Single().State.ShouldBe(ApprovalState.Expired);
        await Refusals.AssertAsync(
            ErrorTypes.ApprovalNotLive, () =>
                bench.Ticket.DecideAsync(shown.Approvals.Single(), "ann", Verdict.Approve));
        bench.World.Crm.Effects.ShouldBeEmpty();
    });

    [Fact]
    public Task A_snoozed_ticket_comes_back_to_a_person_by_itself() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();

        var snoozed = await bench.Ticket.SnoozeAsync("ann", DateTimeOffset.UtcNow + (2 * Soon));

        snoozed.ShouldBe(new(TicketStatus.OnHold, WaitingOn.ThirdParty, Owner.Assistant, TicketPriority.Normal));
        var shown = await bench.Ticket.UntilAsync(shown => shown.Status == TicketStatus.Open);
        shown.WaitingOn.ShouldBe(WaitingOn.Agent);
        shown.SnoozedUntil.ShouldBeNull();
    });

    [Fact]
    public Task A_message_wakes_a_snoozed_ticket_and_is_answered() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        await bench.Ticket.SnoozeAsync("ann", DateTimeOffset.UtcNow + Never);

        await bench.Ticket.WriteAsync("m2");

        (await bench.Ticket.UntilAnsweredAsync()).SnoozedUntil.ShouldBeNull();
    });

    private static void Set(Bench bench, LifecycleTimes times) =>
        bench.World.Policy.Current =
            Policies.Plain with { Times = times with { BurstWindow = Policies.Plain.Times.BurstWindow } };
}
