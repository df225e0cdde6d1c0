using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Tickets;

public sealed class DeskTests
{
    [Fact]
    public Task Desk_work_changes_the_ticket_and_answers_its_new_state() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();

        (await bench.Ticket.ChangePriorityAsync("ann", TicketPriority.Urgent)).Priority.ShouldBe(TicketPriority.Urgent);
        (await bench.Ticket.AssignAsync("ann", Owner.Group("billing"))).Owner.ShouldBe(Owner.Group("billing"));
        (await bench.Ticket.ChangeStatusAsync("ann", TicketStatus.Open)).WaitingOn.ShouldBe(WaitingOn.Agent);

        await bench.Ticket.UntilAsync(_ => bench.World.Audit.Events.Count == 3);
        bench.World.Audit.Events.ShouldBe(["ticket.priority_changed", "ticket.assigned", "ticket.status_changed"]);
    });

    [Fact]
    public Task A_ticket_assigned_to_people_is_not_answered_by_the_assistant() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        await bench.Ticket.AssignAsync("ann", Owner.Group("billing"));

        await bench.Ticket.WriteAsync("m2");

        (await bench.Ticket.ShowAsync()).WaitingOn.ShouldBe(WaitingOn.Agent);
        await bench.Ticket.AssignAsync("ann", Owner.Assistant);
        await bench.Ticket.UntilAnsweredAsync();
        bench.World.Delivery.Words.ShouldBe(["answer to m1", "answer to m2"]);
    });

    [Fact]
    public Task What_breaks_a_rule_is_refused_before_it_enters_history() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        var before = (await bench.Ticket.Handle.FetchHistoryAsync()).Events.Count;

        await Refusals.AssertAsync(
            ErrorTypes.IllegalTransition, () => bench.Ticket.ChangeStatusAsync("ann", TicketStatus.Closed));
        await Refusals.AssertAsync(
            ErrorTypes.InvalidRequest, () => bench.Ticket.SnoozeAsync("ann", DateTimeOffset.UnixEpoch));
        await Refusals.AssertAsync(ErrorTypes.InvalidRequest, () => bench.Ticket.AssignAsync("ann", Owner.Nobody));
        await Refusals.AssertAsync(ErrorTypes.InvalidRequest, () => bench.Ticket.ClaimAsync(" "));
        await Refusals.AssertAsync(ErrorTypes.LeaseNotHeld, () => bench.Ticket.ReleaseAsync("ann", 1));
        var empty = await Refusals.AssertAsync(ErrorTypes.InvalidRequest, () => bench.Ticket.WriteAsync("", ""));

        empty.ShouldBe("A message lacks deliveryId and messageId; send every id it names.");
        (await bench.Ticket.Handle.FetchHistoryAsync()).Events.Count.ShouldBe(before);
    });

    [Fact]
    public Task The_search_attributes_say_where_the_ticket_stands() => Bench.RunAsync(async bench =>
    {
        bench.World.Understanding.Perceive = _ => ScriptedUnderstanding.Ordinary with { Risks = [RiskFlag.Legal] };
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAsync(_ => bench.World.Audit.Events.Contains("ticket.handed_over"));

        var attributes = (await bench.Ticket.Handle.DescribeAsync()).TypedSearchAttributes;

        attributes.Get(SearchAttributes.Status).ShouldBe("Open");
        attributes.Get(SearchAttributes.Owner).ShouldBe("Group(legal)");
        attributes.Get(SearchAttributes.WaitingOn).ShouldBe("Agent");
        attributes.Get(SearchAttributes.Priority).ShouldBe("High");
        attributes.Get(SearchAttributes.PendingApprovals).ShouldBe(0);
    });

    [Fact]
    public Task A_reply_that_never_reached_the_customer_is_seen_by_a_person_with_its_message_unanswered() =>
        Bench.RunAsync(async bench =>
        {
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilAnsweredAsync();

            await bench.Ticket.Handle.SignalAsync(
                conversation =>
                    conversation.DeliveryReportedAsync(new("turn-1-answer", DeliveryOutcome.Failed, "bounced")));

            var shown = await bench.Ticket.UntilWithAsync(WaitingOn.Agent);
            shown.HandoverReason.ShouldBe("delivery_failed");
            shown.Owner.ShouldBe(Owner.Group("support"));
        });

    [Fact]
    public Task A_reply_that_was_fenced_after_it_was_recorded_is_written_anew() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();

        await bench.Ticket.Handle.SignalAsync(
            conversation => conversation.DeliveryReportedAsync(new("turn-1-answer", DeliveryOutcome.Fenced, null)));

        await bench.Ticket.UntilAsync(shown => shown.Turns == 2 && shown.AnsweredUpTo == 1);
        bench.World.Delivery.Sent.Select(delivery => delivery.DeliveryKey).ShouldBe(["turn-1-answer", "turn-2-answer"]);
    });

    [Fact]
    public Task A_changed_passage_that_was_cited_is_noted_and_another_is_not() => Bench.RunAsync(async bench =>
    {
        bench.World.Reasoning.Answer = request =>
            ScriptedReasoning.Words("cited") with { Citations = [new("returns#2", "hash")] };
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();

        foreach (var change in new KnowledgeChange[] { new(["shipping#1"]), new(["returns#2"]) })
        {
            await bench.Ticket.Handle.SignalAsync(conversation => conversation.KnowledgeChangedAsync(change));
        }

        await bench.Ticket.Handle.SignalAsync(conversation => conversation.IncidentLinkedAsync(new("incident-7")));

        var shown = await bench.Ticket.UntilAsync(shown => shown.IncidentId == "incident-7");
        await bench.Ticket.UntilAsync(_ => bench.World.Audit.Events.Contains("incident.linked"));
        bench.World.Audit.Entries.Single(entry => entry.Event == "knowledge.changed").Facts["passages"].ShouldBe(
            "returns#2");
        shown.Status.ShouldBe(TicketStatus.Pending);
    });
}
