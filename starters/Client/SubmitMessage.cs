using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>A customer's message. Either <see cref="Text"/> or <see cref="AudioReference"/> is needed.</summary>
public sealed record SubmitMessage
{
    /// <summary>The words, at most 1 MB with the rest of the body.</summary>
    public string? Text { get; init; }

    /// <summary>Where a recording lies: a file path or URL that the workers can read.</summary>
    public string? AudioReference { get; init; }

    /// <summary>The customer's address in the channel: an e-mail address, a phone number, a chat id.</summary>
    public required string From { get; init; }

    /// <summary>Default Chat.</summary>
    public Channel Channel { get; init; } = Channel.Chat;

    /// <summary>
    /// The channel's own id of this delivery: the same id is the same message. Default: the Idempotency-Key.
    /// </summary>
    public string? DeliveryId { get; init; }

    public string? Subject { get; init; }

    /// <summary>BCP 47 tag, such as <c>en-GB</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Default Standard.</summary>
    public CustomerTier Tier { get; init; }

    /// <summary>Of a new ticket; default Normal.</summary>
    public TicketPriority Priority { get; init; } = TicketPriority.Normal;

    /// <summary>When the customer sent it; default now.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Where replies go, where the channel needs it: an address or a webhook's URL.</summary>
    public string? ReplyTo { get; init; }
}
