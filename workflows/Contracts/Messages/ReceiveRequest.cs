namespace Steward.Workflows.Contracts;

/// <summary>An inbound message, by reference: its words stay in the message archive.</summary>
public sealed record ReceiveRequest
{
    /// <summary>The channel's own id of the delivery; the same id is the same message.</summary>
    public required string DeliveryId { get; init; }

    /// <summary>The archive's id of the stored message.</summary>
    public required string MessageId { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>When the customer sent it, UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>True when the message is a recording that must be transcribed first.</summary>
    public bool IsAudio { get; init; }

    /// <summary>BCP 47 tag where the channel knows it.</summary>
    public string? Locale { get; init; }

    public CustomerTier Tier { get; init; }
}
