using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>
/// Takes a customer's message in: the words to the archive first, then their reference to the conversation.
/// </summary>
internal sealed class Intake(IMessageArchive archive, TicketDoor door, TimeProvider time)
{
    /// <summary>Accepts a message once per delivery id. A closed ticket leads to its follow-up.</summary>
    /// <param name="deliveryId">The once-key.</param>
    public async Task<MessageAccepted> AcceptAsync(
        string ticketId, SubmitMessage message, string deliveryId, CancellationToken cancellation)
    {
        var began = time.GetUtcNow();
        var target = await door.FindAsync(ticketId, UpdateIds.Of(MessageNames.Receive, deliveryId), cancellation);
        while (true)
        {
            var stored = await archive.StoreAsync(Words(target.TicketId, message, deliveryId, began), cancellation);
            if (await door.ReceiveAsync(target, Reference(stored), Start(target, message)) is { } answer)
            {
                return new MessageAccepted(
                    target.TicketId,
                    answer.Sequence,
                    answer.Duplicate || stored.StoredAt < began,
                    $"/v1/tickets/{target.TicketId}",
                    target.FollowUpOf);
            }

            // It closed between our look and our knock: the follow-up takes the message.
            target = await door.NextAsync(target, cancellation);
        }
    }

    private static ConversationInput Start(TicketTarget target, SubmitMessage message) => new()
    {
        TicketId = target.TicketId,
        FollowUpOf = target.FollowUpOf,
        Channel = message.Channel,
        Priority = message.Priority,
        Tier = message.Tier,
    };

    private static NewMessage Words(string ticketId, SubmitMessage message, string deliveryId, DateTimeOffset now) =>
        new()
        {
            TicketId = ticketId,
            Direction = MessageDirection.Inbound,
            DeliveryId = deliveryId,
            Channel = message.Channel,
            Author = message.From,
            Body = message.Text,
            Subject = message.Subject,
            AudioReference = message.AudioReference,
            Locale = message.Locale,
            SentAt = (message.SentAt ?? now).ToUniversalTime(),
            ReplyTo = message.ReplyTo,
            Tier = message.Tier,
        };

    private static ReceiveRequest Reference(ArchivedMessage stored) => new()
    {
        DeliveryId = stored.DeliveryId,
        MessageId = stored.MessageId,
        Channel = stored.Channel,
        SentAt = stored.SentAt,
        IsAudio = stored is { AudioReference: not null, Body: null },
        Locale = stored.Locale,
        Tier = stored.Tier,
    };
}
