namespace Steward.Workflows.Contracts;

/// <summary>A message to archive before anyone speaks to the workflow of it.</summary>
public sealed record NewMessage
{
    public required string TicketId { get; init; }

    public required MessageDirection Direction { get; init; }

    /// <summary>
    /// The once-key: the channel's delivery id, or an idempotency key. The same key with the same content
    /// gives the same message.
    /// </summary>
    public required string DeliveryId { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>
    /// Who wrote it: an agent's id, or the requester's address in the channel. Personal: it stays in the
    /// archive.
    /// </summary>
    public required string Author { get; init; }

    /// <summary>The words; null for a recording.</summary>
    public string? Body { get; init; }

    public string? Subject { get; init; }

    /// <summary>Where a recording lies: a file path or URL.</summary>
    public string? AudioReference { get; init; }

    public string? Locale { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>
    /// Where replies go, as the channel needs it (a webhook's URL, an address); null for the channel's
    /// default.
    /// </summary>
    public string? ReplyTo { get; init; }

    public CustomerTier Tier { get; init; }
}
