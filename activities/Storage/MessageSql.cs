namespace Steward.Activities.Storage;

/// <summary>The statements of the message archive.</summary>
internal static class MessageSql
{
    private const string Columns = """
        message_id AS MessageId, ticket_id AS TicketId, direction AS Direction, delivery_id AS DeliveryId,
        channel AS Channel, author AS Author, body AS Body, redacted AS Redacted, subject AS Subject,
        audio_reference AS AudioReference, locale AS Locale, sent_at AS SentAt, stored_at AS StoredAt,
        reply_to AS ReplyTo, tier AS Tier, citations AS Citations, content_hash AS ContentHash, sequence AS Sequence
        """;

    public const string ByKey = $"""
        SELECT {Columns} FROM messages
        WHERE ticket_id = @TicketId AND direction = @Direction AND delivery_id = @DeliveryId
        """;

    public const string ById = $"SELECT {Columns} FROM messages WHERE message_id = @messageId";

    public const string Transcript = $"""
        SELECT {Columns} FROM messages WHERE ticket_id = @ticketId AND sequence IS NOT NULL ORDER BY sequence
        """;

    public const string LastInbound = $"""
        SELECT {Columns} FROM messages WHERE ticket_id = @ticketId AND direction = 'Inbound' AND sequence IS NOT NULL
        ORDER BY sequence DESC LIMIT 1
        """;

    public const string Insert = """
        INSERT INTO messages (message_id, ticket_id, direction, delivery_id, channel, author, body, redacted, subject,
            audio_reference, locale, sent_at, stored_at, reply_to, tier, citations, content_hash, sequence)
        VALUES (@MessageId, @TicketId, @Direction, @DeliveryId, @Channel, @Author, @Body, @Redacted, @Subject,
            @AudioReference, @Locale, @SentAt, @StoredAt, @ReplyTo, @Tier, @Citations, @ContentHash, @Sequence)
        """;

    public const string NextSequence =
        "SELECT COALESCE(MAX(sequence), 0) + 1 FROM messages WHERE ticket_id = @ticketId";

    public const string MarkSent = """
        UPDATE messages SET sequence = @sequence, channel = @channel, citations = @citations, sent_at = @sentAt
        WHERE message_id = @messageId AND sequence IS NULL
        """;

    public const string MarkUnsent = "UPDATE messages SET sequence = NULL WHERE message_id = @messageId";

    public const string SaveTranscript = """
        UPDATE messages SET body = @text, transcriber = @transcriber, confidence = @confidence
        WHERE message_id = @messageId
        """;

    public const string SaveRedacted = "UPDATE messages SET redacted = @redacted WHERE message_id = @messageId";
}
