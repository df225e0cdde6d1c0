namespace Steward.Activities.Delivery;

/// <summary>The statements on leases and the outbox.</summary>
internal static class DeliverySql
{
    private const string Columns = """
        number AS Number, ticket_id AS TicketId, delivery_key AS DeliveryKey, content_id AS ContentId, epoch AS Epoch,
        speaker AS Speaker, channel AS Channel, reply_to AS ReplyTo, recorded_at AS RecordedAt, status AS Status,
        attempts AS Attempts, due_at AS DueAt, claim AS Claim, reason AS Reason, trace_parent AS TraceParent
        """;

    public const string GrantLease = """
        INSERT INTO leases (ticket_id, epoch, holder) VALUES (@TicketId, @Epoch, @Holder)
        ON CONFLICT (ticket_id) DO UPDATE SET epoch = excluded.epoch, holder = excluded.holder
        WHERE excluded.epoch > leases.epoch
        """;

    public const string Lease =
        "SELECT ticket_id AS TicketId, epoch AS Epoch, holder AS Holder FROM leases WHERE ticket_id = @ticketId";

    public const string ByKey = $"""
        SELECT {Columns} FROM deliveries WHERE ticket_id = @ticketId AND delivery_key = @deliveryKey
        """;

    public const string NextNumber = "SELECT COALESCE(MAX(number), 0) + 1 FROM deliveries";

    public const string Insert = """
        INSERT INTO deliveries (number, ticket_id, delivery_key, content_id, epoch, speaker, channel, reply_to,
            recorded_at, status, attempts, due_at, reported, trace_parent)
        VALUES (@Number, @TicketId, @DeliveryKey, @ContentId, @Epoch, @Speaker, @Channel, @ReplyTo,
            @RecordedAt, @Status, @Attempts, @DueAt, 0, @TraceParent)
        """;

    /// <summary>The oldest row that is due; within a ticket no reply overtakes an earlier one.</summary>
    public const string Due = $"""
        SELECT {Columns} FROM deliveries d
        WHERE d.status IN ('queued', 'sending') AND d.due_at <= @now
            AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE e.ticket_id = d.ticket_id AND e.number < d.number
                AND e.status IN ('queued', 'sending'))
        ORDER BY d.number LIMIT 1
        """;

    /// <summary>While it is being sent, a row is due again when its claim runs out.</summary>
    public const string Claim = """
        UPDATE deliveries SET status = 'sending', claim = @claim, due_at = @until, attempts = attempts + 1
        WHERE number = @number
        """;

    public const string Close = """
        UPDATE deliveries SET status = @status, reason = @reason, due_at = @dueAt, claim = NULL
        WHERE number = @number AND status = 'sending' AND claim = @claim
        """;

    public const string Fence = """
        UPDATE deliveries SET status = 'fenced', reason = @reason, claim = NULL WHERE number = @number
        """;

    public const string Unreported = $"""
        SELECT {Columns} FROM deliveries WHERE status IN ('failed', 'fenced') AND reported = 0 ORDER BY number
        """;

    public const string Reported = "UPDATE deliveries SET reported = 1 WHERE number = @number";
}
