using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Lifetimes;

/// <summary>What follows from silence, by skipped time: days pass, no minute of a test does.</summary>
public sealed class SilenceTests
{
    [Fact]
    public Task A_silent_customer_is_reminded_after_two_days() => Bench.RunSkippingAsync(async bench =>
    {
        await AnsweredAsync(bench);
        await bench.SleepAsync(TimeSpan.FromDays(1.9));
        bench.World.Delivery.Words.ShouldNotContain("reminder");

        await bench.SleepAsync(TimeSpan.FromDays(0.2));

        await bench.Ticket.UntilToldAsync("reminder");
    });

    [Fact]
    public Task A_message_starts_the_silence_anew() => Bench.RunSkippingAsync(async bench =>
    {
        await AnsweredAsync(bench);
        await bench.SleepAsync(TimeSpan.FromDays(1.5));
        await bench.Ticket.WriteAsync("m2");
        await bench.Ticket.UntilToldAsync("answer to m2");

        await bench.SleepAsync(TimeSpan.FromDays(1.5));

        bench.World.Delivery.Words.ShouldBe(["answer to m1", "answer to m2"]);
    });

    [Fact]
    public Task A_ticket_is_solved_after_four_silent_days() => Bench.RunSkippingAsync(async bench =>
    {
        await AnsweredAsync(bench);
        await bench.SleepAsync(TimeSpan.FromDays(3.9));
        (await bench.Ticket.ShowAsync()).Status.ShouldBe(TicketStatus.Pending);

        await bench.SleepAsync(TimeSpan.FromDays(0.11));

        (await bench.Ticket.UntilAsync(shown => shown.Status == TicketStatus.Solved)).WaitingOn.ShouldBe(
            WaitingOn.Nobody);
        bench.World.Audit.Events.ShouldContain("ticket.solved");
    });

    [Fact]
    public Task A_solved_ticket_is_surveyed_after_an_hour() => Bench.RunSkippingAsync(async bench =>
    {
        await SolvedAsync(bench);
        await bench.SleepAsync(TimeSpan.FromMinutes(59));
        bench.World.Delivery.Words.ShouldNotContain("survey");

        await bench.SleepAsync(TimeSpan.FromMinutes(2));

        await bench.Ticket.UntilToldAsync("survey");
    });

    [Fact]
    public Task A_survey_takes_one_to_five_and_a_comment_and_ignores_other_figures() =>
        Bench.RunSkippingAsync(async bench =>
        {
            await SolvedAsync(bench);
            await bench.SleepAsync(TimeSpan.FromHours(2));
            foreach (var answer in (SurveyAnswer[])[new(0), new(6), new(2, "comment-1")])
            {
                await bench.Ticket.Handle.SignalAsync(conversation => conversation.SurveyAnsweredAsync(answer));
            }

            (await bench.Ticket.UntilAsync(shown => shown.SurveyScore is not null)).SurveyScore.ShouldBe(2);
            await Audited.UntilAsync(bench, "survey.answered");
            bench.World.Audit.Entries.Single(entry => entry.Event == "survey.answered").Facts["comment"].ShouldBe(
                "comment-1");
            bench.World.Audit.Events.Count(happened => happened == "survey.ignored").ShouldBe(2);
        });

    [Fact]
    public Task A_solved_ticket_closes_after_three_days_and_its_score_is_its_result() =>
        Bench.RunSkippingAsync(async bench =>
        {
            await SolvedAsync(bench);
            await bench.SleepAsync(TimeSpan.FromHours(2));
            await bench.Ticket.Handle.SignalAsync(conversation => conversation.SurveyAnsweredAsync(new(5, null)));
            await bench.SleepAsync(TimeSpan.FromDays(2.8));
            (await bench.Ticket.ShowAsync()).Status.ShouldBe(TicketStatus.Solved);

            await bench.SleepAsync(TimeSpan.FromDays(0.3));

            var result = await bench.Ticket.Handle.GetResultAsync();
            result.ShouldBe(new(bench.Ticket.Id, TicketStatus.Closed, 1, 2, 5));
            bench.World.Audit.Events[^1].ShouldBe("ticket.closed");
        });

    [Fact]
    public Task A_message_reopens_a_solved_ticket_until_it_closes() => Bench.RunSkippingAsync(async bench =>
    {
        await SolvedAsync(bench);
        await bench.SleepAsync(TimeSpan.FromDays(2.9));

        await bench.Ticket.WriteAsync("m2");
        await bench.Ticket.UntilToldAsync("answer to m2");
        await bench.SleepAsync(TimeSpan.FromDays(1));

        (await bench.Ticket.ShowAsync()).Status.ShouldBe(TicketStatus.Pending);
        bench.World.Audit.Events.ShouldContain("ticket.reopened");
    });

    [Fact]
    public Task A_snoozed_ticket_sleeps_to_the_moment_and_wakes_for_a_person() => Bench.RunSkippingAsync(async bench =>
    {
        await AnsweredAsync(bench);
        await bench.Ticket.SnoozeAsync("ann", await bench.NowAsync() + TimeSpan.FromDays(10));
        await bench.SleepAsync(TimeSpan.FromDays(9.9));
        (await bench.Ticket.ShowAsync()).Status.ShouldBe(TicketStatus.OnHold);

        await bench.SleepAsync(TimeSpan.FromDays(0.2));

        var shown = await bench.Ticket.UntilWithAsync(WaitingOn.Agent);
        shown.Status.ShouldBe(TicketStatus.Open);
        shown.HandoverReason.ShouldBe("snooze_ended");
        bench.World.Delivery.Words.ShouldBe(["answer to m1"]);
    });

    [Fact]
    public Task An_approval_that_nobody_decides_in_four_hours_expires_and_the_customer_is_told() =>
        Bench.RunSkippingAsync(
        async bench =>
        {
            bench.World.Reasoning.Answer = request => request.Phase == TurnPhase.Answer
                ? ScriptedReasoning.Actions(ScriptedCrm.Proposal("refund", amount: 20))
                : null;
            await bench.Ticket.WriteAsync("m1");
            var approval = await bench.Ticket.UntilApprovalAsync();
            await bench.SleepAsync(TimeSpan.FromHours(3.9));
            bench.World.Delivery.Words.ShouldBe(["awaitapproval"]);

            await bench.SleepAsync(TimeSpan.FromHours(0.2));

            await bench.Ticket.UntilToldAsync("report 1:Expired");
            await Refusals.AssertAsync(
                ErrorTypes.ApprovalNotLive, () => bench.Ticket.DecideAsync(approval, "ann", Verdict.Approve));
            bench.World.Crm.Effects.ShouldBeEmpty();
        });

    private static async Task AnsweredAsync(Bench bench)
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
    }

    private static async Task SolvedAsync(Bench bench)
    {
        await AnsweredAsync(bench);
        await bench.Ticket.ChangeStatusAsync("ann", TicketStatus.Solved);
    }
}
