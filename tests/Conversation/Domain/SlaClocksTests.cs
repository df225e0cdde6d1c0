using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;

namespace Steward.Conversation.Tests.Domain;

public sealed class SlaClocksTests
{
    private static readonly ConversationState Asked = SlaClocks.CustomerWrote(States.Open, States.Monday);

    [Fact]
    public void The_first_message_starts_first_reply_and_resolution()
    {
        Clock(Asked, SlaClock.FirstReply).DueAt.ShouldBe(States.Monday.AddHours(1));
        Clock(Asked, SlaClock.FirstReply).WarnAt.ShouldBe(States.Monday.AddMinutes(45));
        Clock(Asked, SlaClock.Resolution).DueAt.ShouldBe(States.Monday.AddHours(24));
    }

    [Fact]
    public void More_messages_before_a_reply_do_not_move_the_target() =>
        Clock(SlaClocks.CustomerWrote(Asked, States.Monday.AddMinutes(30)), SlaClock.FirstReply).DueAt
            .ShouldBe(States.Monday.AddHours(1));

    [Fact]
    public void A_reply_meets_the_first_and_a_later_message_starts_the_next_reply()
    {
        var replied = SlaClocks.Replied(Asked, States.Monday.AddMinutes(10));
        var again = SlaClocks.CustomerWrote(replied, States.Monday.AddHours(3));

        Clock(replied, SlaClock.FirstReply).ShouldSatisfyAllConditions(
            clock => clock.Met.ShouldBeTrue(), clock => clock.DueAt.ShouldBeNull());
        Clock(again, SlaClock.NextReply).DueAt.ShouldBe(States.Monday.AddHours(5));
    }

    [Fact]
    public void Resolution_pauses_while_the_ticket_is_pending()
    {
        var pending = Lifecycle.Enter(Asked, TicketStatus.Pending, States.Monday.AddHours(4));
        var open = Lifecycle.Enter(pending, TicketStatus.Open, States.Monday.AddHours(30));

        Clock(pending, SlaClock.Resolution).DueAt.ShouldBeNull();
        Clock(open, SlaClock.Resolution).DueAt.ShouldBe(States.Monday.AddHours(50));
    }

    [Fact]
    public void Resolution_runs_on_while_pending_when_the_policy_says_so()
    {
        var targets = Policies.Plain.Sla[TicketPriority.Normal] with { PauseWhilePending = false };
        var policy = Policies.Plain with
        {
            Sla = new Dictionary<TicketPriority, SlaTargets> { [TicketPriority.Normal] = targets },
        };

        var pending = Lifecycle.Enter(Asked with { Policy = policy }, TicketStatus.Pending, States.Monday.AddHours(4));

        Clock(pending, SlaClock.Resolution).DueAt.ShouldBe(States.Monday.AddHours(24));
    }

    [Fact]
    public void Solving_meets_every_clock_and_reopening_runs_resolution_on_from_what_was_used()
    {
        var solved = Lifecycle.Solve(Asked, States.Monday.AddHours(6));
        var reopened = Lifecycle.Enter(solved, TicketStatus.Open, States.Monday.AddHours(100));

        solved.Clocks.ShouldAllBe(clock => clock.Met && clock.DueAt == null);
        Clock(reopened, SlaClock.Resolution).DueAt.ShouldBe(States.Monday.AddHours(118));
    }

    [Fact]
    public void A_changed_priority_gives_running_clocks_its_targets_and_keeps_what_was_used()
    {
        var raised = SlaClocks.PriorityChanged(
            Asked with { Priority = TicketPriority.Urgent }, States.Monday.AddMinutes(5));

        Clock(raised, SlaClock.FirstReply).DueAt.ShouldBe(States.Monday.AddMinutes(15));
    }

    [Fact]
    public void Clocks_count_business_time_only()
    {
        var office = States.Open with { Policy = Policies.Plain with { Calendar = States.Office() } };

        Clock(SlaClocks.CustomerWrote(office, States.Monday.AddHours(7.5)), SlaClock.FirstReply).DueAt
            .ShouldBe(States.Monday.AddDays(1).AddMinutes(30));
    }

    private static ClockState Clock(ConversationState state, SlaClock clock) => SlaClocks.Find(state, clock)!;
}
