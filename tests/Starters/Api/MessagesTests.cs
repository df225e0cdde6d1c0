using System.Net;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Api;

public sealed class MessagesTests(RunningSteward running)
{
    private readonly StewardClient steward = running.Client();
    private readonly string ticket = RunningSteward.Ticket();

    [Fact]
    public async Task A_first_message_opens_the_ticket_and_is_answered_with_citations()
    {
        var accepted = await steward.SubmitAsync(
            ticket, Ask.Message("How long does standard shipping take, and what does it cost?"));
        accepted.ShouldBe(new MessageAccepted(ticket, 1, false, $"/v1/tickets/{ticket}"));
        var view = await steward.SettledAsync(accepted);
        var reply = view.Transcript.Where(m => m.Direction == MessageDirection.Outbound).ShouldHaveSingleItem();
        reply.Text!.ShouldContain("3 to 5 business days");
        reply.Citations.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_same_delivery_counts_once()
    {
        var message = Ask.Message() with { DeliveryId = "mail-1", SentAt = DateTimeOffset.UnixEpoch };
        await steward.SettledAsync(await steward.SubmitAsync(ticket, message));
        var again = await steward.SubmitAsync(ticket, message);
        again.Sequence.ShouldBe(1);
        again.Duplicate.ShouldBeTrue();
        var view = await steward.GetAsync(ticket);
        view.Conversation.Received.ShouldBe(1);
        view.Transcript.Count(m => m.Direction == MessageDirection.Inbound).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_deliveries_of_one_message_at_once_count_once()
    {
        var message = Ask.Message() with { DeliveryId = "mail-1", SentAt = DateTimeOffset.UnixEpoch };
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => steward.SubmitAsync(ticket, message)));
        answers.Select(a => a.Sequence).Distinct().ShouldBe([1]);
        (await steward.GetAsync(ticket)).Conversation.Received.ShouldBe(1);
    }

    [Fact]
    public async Task A_delivery_id_used_again_for_other_words_is_refused_and_the_first_words_stay()
    {
        await steward.SubmitAsync(ticket, Ask.Message("first words") with { DeliveryId = "mail-1" });
        await Ask.RefusedAsync(
            () => steward.SubmitAsync(ticket, Ask.Message("other words") with { DeliveryId = "mail-1" }),
            HttpStatusCode.UnprocessableEntity,
            "key-reused");
        (await steward.GetAsync(ticket)).Transcript.Where(m => m.Direction == MessageDirection.Inbound)
            .ShouldHaveSingleItem().Text.ShouldBe("first words");
    }

    [Fact]
    public async Task Messages_that_come_out_of_order_are_all_kept()
    {
        var later = Ask.Message("second") with { SentAt = DateTimeOffset.UnixEpoch.AddMinutes(1) };
        var earlier = Ask.Message("first") with { SentAt = DateTimeOffset.UnixEpoch };
        (await steward.SubmitAsync(ticket, later)).Sequence.ShouldBe(1);
        (await steward.SubmitAsync(ticket, earlier)).Sequence.ShouldBe(2);
        var inbound = (await steward.GetAsync(ticket)).Transcript.Where(m => m.Direction == MessageDirection.Inbound);
        inbound.Select(m => m.Text).ShouldBe(["first", "second"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_message_to_a_closed_ticket_opens_a_follow_up_that_links_back()
    {
        await CloseAsync(ticket);
        var accepted = await steward.SubmitAsync(ticket, Ask.Message("One more thing: do you ship to Canada?"));
        accepted.ShouldBe(new MessageAccepted($"{ticket}~2", 1, false, $"/v1/tickets/{ticket}~2", ticket));
        var followUp = await steward.SettledAsync(accepted);
        followUp.Conversation.FollowUpOf.ShouldBe(ticket);
        (await steward.GetAsync(ticket)).Conversation.Status.ShouldBe(TicketStatus.Closed);
    }

    [Fact]
    public async Task Further_messages_to_a_closed_ticket_go_to_the_same_follow_up_and_later_to_the_next()
    {
        await CloseAsync(ticket);
        (await steward.SubmitAsync(ticket, Ask.Message("One"))).TicketId.ShouldBe($"{ticket}~2");
        (await steward.SubmitAsync(ticket, Ask.Message("Two"))).TicketId.ShouldBe($"{ticket}~2");
        await CloseAsync($"{ticket}~2");
        var third = await steward.SubmitAsync(ticket, Ask.Message("Three"));
        (third.TicketId, third.FollowUpOf).ShouldBe(($"{ticket}~3", $"{ticket}~2"));
    }

    [Fact]
    public async Task A_late_duplicate_of_what_a_closed_ticket_received_opens_nothing()
    {
        var message = Ask.Message() with { DeliveryId = "mail-1", SentAt = DateTimeOffset.UnixEpoch };
        await steward.SubmitAsync(ticket, message);
        await CloseAsync(ticket);
        var late = await steward.SubmitAsync(ticket, message);
        (late.TicketId, late.Sequence, late.Duplicate).ShouldBe((ticket, 1, true));
        await Ask.RefusedAsync(() => steward.GetAsync($"{ticket}~2"), HttpStatusCode.NotFound, "not-found");
    }

    private async Task CloseAsync(string id)
    {
        await steward.OpenAsync(id, "Thanks, bye.");
        await steward.ClaimAsync(id);
        await steward.ChangeStatusAsync(id, new StatusChange(TicketStatus.Solved));
        await steward.ChangeStatusAsync(id, new StatusChange(TicketStatus.Closed));
    }
}
