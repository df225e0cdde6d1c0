using Steward.Activities.Audit;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

public sealed class PhaseTests
{
    [Theory]
    [InlineData(ActionStatus.Refused, "order_not_pending", "no longer pending")]
    [InlineData(ActionStatus.Rejected, null, "was not approved")]
    [InlineData(ActionStatus.Expired, null, "not decided in time")]
    [InlineData(ActionStatus.Void, "facts_changed", "did not go ahead")]
    [InlineData(ActionStatus.Forbidden, null, "not something I may do")]
    [InlineData(ActionStatus.Undone, null, "took it back")]
    [InlineData(ActionStatus.Void, "series_failed", "the rest of what you asked for was not possible")]
    public async Task What_became_of_an_action_is_told_honestly(ActionStatus status, string? code, string told)
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Please cancel my order #W7315520, I ordered it by mistake. maya.lindqvist@example.com");
        var acts = await desk.HearsAsync("yes");

        var said = await desk.ReportsAsync(
            [new ActionOutcome(1, acts.Draft.Proposals.Single().ProposalId, status, code)]);

        said.Words!.ShouldContain(told);
        said.Words!.ShouldContain("#W7315520");
        said.Words!.ShouldNotContain("went through");
    }

    [Theory]
    [InlineData(TurnPhase.AwaitApproval, null, "has to approve this first")]
    [InlineData(TurnPhase.HandOver, "no_transcriber", "cannot listen to recordings")]
    [InlineData(TurnPhase.HandOver, "unsure", "passing this to a colleague")]
    [InlineData(TurnPhase.Degraded, null, "not answering just now")]
    [InlineData(TurnPhase.Reminder, null, "waiting for your answer")]
    [InlineData(TurnPhase.Survey, null, "from 1 (poor) to 5 (great)")]
    public async Task Each_moment_has_its_words(TurnPhase phase, string? reason, string told)
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("hello");

        (await desk.SaysAsync(phase, reason)).Words!.ShouldContain(told);
    }

    [Fact]
    public async Task A_handover_ends_what_was_asked_so_that_a_later_yes_confirms_nothing()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Please cancel my order #W7315520, I ordered it by mistake. maya.lindqvist@example.com");
        await desk.SaysAsync(TurnPhase.HandOver, "asked_for_person");

        (await desk.HearsAsync("yes")).Kind.ShouldNotBe(DraftKind.Actions);
    }

    [Fact]
    public async Task A_reminder_repeats_the_question_and_a_yes_answers_it()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Please cancel my order #W7315520, I ordered it by mistake. maya.lindqvist@example.com");

        (await desk.SaysAsync(TurnPhase.Reminder)).Words!.ShouldContain("I will cancel order #W7315520");

        (await desk.HearsAsync("yes")).Kind.ShouldBe(DraftKind.Actions);
    }

    [Fact]
    public async Task The_status_asked_for_while_an_action_waits_is_that_it_is_under_way()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Please cancel my order #W7315520, I ordered it by mistake. maya.lindqvist@example.com");
        await desk.HearsAsync("yes");
        await desk.SaysAsync(TurnPhase.AwaitApproval);

        (await desk.HearsAsync("what is the status of my order?")).Words!.ShouldContain("under way");
    }

    [Fact]
    public async Task The_briefing_says_who_what_and_why()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Please cancel my order #W7315520, I ordered it by mistake. maya.lindqvist@example.com");
        var acts = await desk.HearsAsync("yes");
        var outcome = new ActionOutcome(1, acts.Draft.Proposals.Single().ProposalId, ActionStatus.Rejected);

        var answer = await desk.Get<IReasoningActivities>()
            .BriefAsync(new BriefRequest(desk.Ticket, 2, "asked_for_person", [outcome]));

        var briefing = await desk.Get<IMessageArchive>().BriefingAsync(answer.BriefingId);
        briefing.ShouldContain("Who: maya_lindqvist_4003");
        briefing.ShouldContain("Why you: the customer asked for a person (asked_for_person)");
        briefing.ShouldContain("Wants: to cancel an order, about order #W7315520");
        briefing.ShouldContain("Cancel order #W7315520, refund 59.19 USD: Rejected");
        briefing.ShouldContain("Customer: yes");
        briefing.ShouldNotContain("maya.lindqvist@example.com");
    }

    [Fact]
    public async Task The_briefing_knows_a_customer_who_was_never_asked_and_quotes_the_wish()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("My parcel for #W7315520 does not move. Could I talk to a real person? I'm maya.lindqvist@example.com");

        var answer = await desk.Get<IReasoningActivities>().BriefAsync(new BriefRequest(desk.Ticket, 1, "risk_legal", []));

        var briefing = await desk.Get<IMessageArchive>().BriefingAsync(answer.BriefingId);
        briefing.ShouldContain("Who: maya_lindqvist_4003, by the details in their messages");
        briefing.ShouldContain("lawyers, courts or a regulator (risk_legal)");
        briefing.ShouldContain("order #W7315520 (Electric Kettle: pending): \"My parcel for #W7315520 does not move.\"");
    }

    [Fact]
    public async Task The_audit_log_still_verifies_after_a_conversation()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Please cancel my order #W7315520, I ordered it by mistake. maya.lindqvist@example.com");
        await desk.ActsAsync(await desk.HearsAsync("yes"));

        (await desk.Get<AuditLog>().VerifyAsync()).Fault.ShouldBeNull();
    }
}
