namespace Steward.Workflows.Contracts;

/// <summary>A message as the archive holds it.</summary>
public sealed record ArchivedMessage
{
    public required string MessageId { get; init; }

    public required string TicketId { get; init; }

    public required MessageDirection Direction { get; init; }

    public required string DeliveryId { get; init; }

    public required Channel Channel { get; init; }

    public required string Author { get; init; }

    /// <summary>The words as written or transcribed. Personal; null for a recording that has no text yet.</summary>
    public string? Body { get; init; }

    /// <summary>The words with tokens in place of personal data; null until redacted.</summary>
    public string? Redacted { get; init; }

    public string? Subject { get; init; }

    public string? AudioReference { get; init; }

    public string? Locale { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    public string? ReplyTo { get; init; }

    public CustomerTier Tier { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];
}
