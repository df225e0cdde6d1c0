using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

/// <summary>The messages within one transaction.</summary>
internal sealed class MessageTable(StorageSession session)
{
    public Task<MessageRow?> FindAsync(string messageId) =>
        session.FindAsync<MessageRow>(MessageSql.ById, new { messageId });

    public async Task<MessageRow> GetAsync(string messageId) =>
        await FindAsync(messageId) ?? throw new StewardException(
            ErrorTypes.NotFound, $"Message '{messageId}' is not in the archive; store it before referring to it.");

    public Task<MessageRow?> FindAsync(MessageRow key) =>
        session.FindAsync<MessageRow>(MessageSql.ByKey, new { key.TicketId, key.Direction, key.DeliveryId });

    public Task<MessageRow?> LastInboundAsync(string ticketId) =>
        session.FindAsync<MessageRow>(MessageSql.LastInbound, new { ticketId });

    public Task<IReadOnlyList<MessageRow>> TranscriptAsync(string ticketId) =>
        session.QueryAsync<MessageRow>(MessageSql.Transcript, new { ticketId });

    public Task InsertAsync(MessageRow row) => session.ExecuteAsync(MessageSql.Insert, row);

    public Task<long> NextSequenceAsync(string ticketId) =>
        session.FindAsync<long>(MessageSql.NextSequence, new { ticketId });

    /// <summary>Puts an outbound message into the transcript, as the last one.</summary>
    public async Task MarkSentAsync(
        MessageRow row, Channel channel, IReadOnlyList<Citation> citations, DateTimeOffset sentAt) =>
        await session.ExecuteAsync(MessageSql.MarkSent, new
        {
            messageId = row.MessageId,
            sequence = await NextSequenceAsync(row.TicketId),
            channel = channel.ToString(),
            citations = StoredJson.Write(citations),
            sentAt = Moment.Text(sentAt),
        });

    /// <summary>Takes a message that was never said out of the transcript.</summary>
    public Task MarkUnsentAsync(string messageId) =>
        session.ExecuteAsync(MessageSql.MarkUnsent, new { messageId });
}
