using System.Text;
using System.Text.Json.Nodes;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

/// <summary>The message archive in the store.</summary>
internal sealed class MessageArchive(StewardDatabase database, TimeProvider time) : IMessageArchive
{
    /// <summary>The longest body that is taken, in bytes of UTF-8.</summary>
    public const int LongestBody = 1024 * 1024;

    private const string FindBriefing = "SELECT words FROM briefings WHERE briefing_id = @briefingId";

    public Task<ArchivedMessage> StoreAsync(NewMessage message, CancellationToken cancellation = default)
    {
        RefuseFaults(message);
        return database.WriteAsync(
            StoreScope.Ticket(message.TicketId),
            session => StoreAsync(new MessageTable(session), message),
            cancellation);
    }

    public Task<IReadOnlyList<ArchivedMessage>> GetAsync(
        IReadOnlyList<string> messageIds, CancellationToken cancellation = default) =>
        database.ReadAsync<IReadOnlyList<ArchivedMessage>>(
            async session =>
            {
                var found = new List<ArchivedMessage>(messageIds.Count);
                foreach (var messageId in messageIds)
                {
                    found.Add((await new MessageTable(session).GetAsync(messageId)).ToMessage());
                }

                return found;
            },
            cancellation);

    public Task<IReadOnlyList<ArchivedMessage>> TranscriptAsync(
        string ticketId, CancellationToken cancellation = default) =>
        database.ReadAsync<IReadOnlyList<ArchivedMessage>>(
            async session =>
                [.. (await new MessageTable(session).TranscriptAsync(ticketId)).Select(row => row.ToMessage())],
            cancellation);

    public async Task<string> BriefingAsync(string briefingId, CancellationToken cancellation = default) =>
        await database.ReadAsync(session => session.FindAsync<string>(FindBriefing, new { briefingId }), cancellation)
            ?? throw new StewardException(
                ErrorTypes.NotFound,
                $"Briefing '{briefingId}' is not in the archive; ask the conversation for its current one.");

    private static void RefuseFaults(NewMessage message)
    {
        List<string> faults = [];
        Require(faults, message.TicketId, "the ticket's id");
        Require(faults, message.DeliveryId, "the delivery id");
        Require(faults, message.Author, "the author");
        if (string.IsNullOrWhiteSpace(message.Body) && string.IsNullOrWhiteSpace(message.AudioReference))
        {
            faults.Add("it has neither words nor a recording; give one of them");
        }

        if (message.Body is { } body && Encoding.UTF8.GetByteCount(body) is var size and > LongestBody)
        {
            faults.Add($"its body has {size} bytes and the most is {LongestBody}; send long content by reference");
        }

        if (faults.Count > 0)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Message '{message.DeliveryId}' of ticket '{message.TicketId}' cannot be stored: "
                + $"{string.Join("; ", faults)}.");
        }
    }

    private static void Require(List<string> faults, string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            faults.Add($"{name} is empty");
        }
    }

    private static string ContentHash(NewMessage message) => CanonicalJson.Hash(new JsonArray(
        message.Body, message.Subject, message.AudioReference, message.Author, message.Channel.ToString()));

    private async Task<ArchivedMessage> StoreAsync(MessageTable messages, NewMessage message)
    {
        // What is said to the customer gets its place in the transcript when it is recorded as sent.
        long? sequence = message.Direction is MessageDirection.Outbound
            ? null
            : await messages.NextSequenceAsync(message.TicketId);
        var row = Row(message, sequence);
        if (await messages.FindAsync(row) is { } earlier)
        {
            return SameContent(earlier, row).ToMessage();
        }

        await messages.InsertAsync(row);
        return row.ToMessage();
    }

    private static MessageRow SameContent(MessageRow earlier, MessageRow again) =>
        earlier.ContentHash == again.ContentHash
            ? earlier
            : throw new StewardException(
                ErrorTypes.KeyReused,
                $"Delivery id '{again.DeliveryId}' of ticket '{again.TicketId}' was used for message "
                + $"'{earlier.MessageId}' with other content; give a new message a new delivery id.");

    private MessageRow Row(NewMessage message, long? sequence) => new()
    {
        MessageId = RecordId.New('m'),
        TicketId = message.TicketId,
        Direction = message.Direction.ToString(),
        DeliveryId = message.DeliveryId,
        Channel = message.Channel.ToString(),
        Author = message.Author,
        Body = message.Body,
        Subject = message.Subject,
        AudioReference = message.AudioReference,
        Locale = message.Locale,
        SentAt = Moment.Text(message.SentAt),
        StoredAt = Moment.Text(time.GetUtcNow()),
        ReplyTo = message.ReplyTo,
        Tier = message.Tier.ToString(),
        Citations = "[]",
        ContentHash = ContentHash(message),
        Sequence = sequence,
    };
}
