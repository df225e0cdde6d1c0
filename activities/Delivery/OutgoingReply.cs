using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

/// <summary>A reply as the customer will read it. Personal: not to be logged.</summary>
public sealed record OutgoingReply
{
    /// <summary>The once-key across the world: ticket and delivery key.</summary>
    public required string IdempotencyKey { get; init; }

    public required string TicketId { get; init; }

    public required string DeliveryKey { get; init; }

    public required string Speaker { get; init; }

    public required Channel Channel { get; init; }

    public required string Text { get; init; }

    public string? Subject { get; init; }

    /// <summary>Where it goes, as the channel needs it; null for the channel's default.</summary>
    public string? ReplyTo { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public required DateTimeOffset RecordedAt { get; init; }
}
