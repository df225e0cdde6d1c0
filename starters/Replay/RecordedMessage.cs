using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Replay;

/// <summary>A line of a <c>tickets.jsonl</c>: a customer's message as it once came in.</summary>
internal sealed record RecordedMessage
{
    /// <summary>The time of day, <c>HH:mm</c>; lines of one ticket with the same time are a burst.</summary>
    public string At { get; init; } = "00:00";

    public required string Ticket { get; init; }

    public Channel Channel { get; init; } = Channel.Chat;

    public required string From { get; init; }

    public CustomerTier Tier { get; init; }

    public string? Locale { get; init; }

    public string? Subject { get; init; }

    /// <summary>The words; with <see cref="Transcript"/> those of a call.</summary>
    public string? Text { get; init; }

    public bool Transcript { get; init; }

    public string? AudioReference { get; init; }

    public required string DeliveryId { get; init; }

    /// <summary>What the line shows, for who reads along.</summary>
    public string? Note { get; init; }

    public SubmitMessage ToMessage() => new()
    {
        Text = Text,
        AudioReference = AudioReference,
        From = From,
        Channel = Channel,
        DeliveryId = DeliveryId,
        Subject = Subject,
        Locale = Locale,
        Tier = Tier,
    };
}
