using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>Something said or noted on a ticket.</summary>
public sealed record TranscriptEntry
{
    public required string MessageId { get; init; }

    public required MessageDirection Direction { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The customer's address, <c>assistant</c>, or an agent's id.</summary>
    public required string Author { get; init; }

    /// <summary>The words; null for a recording that is not transcribed yet.</summary>
    public string? Text { get; init; }

    public string? Subject { get; init; }

    public string? AudioReference { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    internal static TranscriptEntry Of(ArchivedMessage message) => new()
    {
        MessageId = message.MessageId,
        Direction = message.Direction,
        Channel = message.Channel,
        Author = message.Author,
        Text = message.Body,
        Subject = message.Subject,
        AudioReference = message.AudioReference,
        SentAt = message.SentAt,
        Citations = message.Citations,
    };
}
