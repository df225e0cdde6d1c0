namespace Steward.Activities.Delivery;

/// <summary>A row of <c>deliveries</c>.</summary>
internal sealed class DeliveryRow
{
    public long Number { get; init; }

    public required string TicketId { get; init; }

    public required string DeliveryKey { get; init; }

    public required string ContentId { get; init; }

    public int Epoch { get; init; }

    public required string Speaker { get; init; }

    public required string Channel { get; init; }

    public string? ReplyTo { get; init; }

    public required string RecordedAt { get; init; }

    public required string Status { get; init; }

    public int Attempts { get; init; }

    public required string DueAt { get; init; }

    /// <summary>Who is sending it; a random text per claim.</summary>
    public string? Claim { get; init; }

    public string? Reason { get; init; }

    /// <summary>The trace in which it was recorded; null without tracing.</summary>
    public string? TraceParent { get; init; }
}
