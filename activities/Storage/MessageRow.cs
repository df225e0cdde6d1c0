using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

/// <summary>A row of <c>messages</c>.</summary>
internal sealed class MessageRow
{
    public required string MessageId { get; init; }

    public required string TicketId { get; init; }

    public required string Direction { get; init; }

    public required string DeliveryId { get; init; }

    public required string Channel { get; init; }

    public required string Author { get; init => field = StorableText.Of(value); }

    public string? Body { get; init => field = StorableText.OrNull(value); }

    public string? Redacted { get; init => field = StorableText.OrNull(value); }

    public string? Subject { get; init => field = StorableText.OrNull(value); }

    public string? AudioReference { get; init; }

    public string? Locale { get; init; }

    public required string SentAt { get; init; }

    public required string StoredAt { get; init; }

    public string? ReplyTo { get; init; }

    public required string Tier { get; init; }

    public required string Citations { get; init; }

    public required string ContentHash { get; init; }

    public long? Sequence { get; init; }

    public ArchivedMessage ToMessage() => new()
    {
        MessageId = MessageId,
        TicketId = TicketId,
        Direction = Enum.Parse<MessageDirection>(Direction),
        DeliveryId = DeliveryId,
        Channel = Enum.Parse<Channel>(Channel),
        Author = Author,
        Body = Body,
        Redacted = Redacted,
        Subject = Subject,
        AudioReference = AudioReference,
        Locale = Locale,
        SentAt = Moment.Parse(SentAt),
        StoredAt = Moment.Parse(StoredAt),
        ReplyTo = ReplyTo,
        Tier = Enum.Parse<CustomerTier>(Tier),
        Citations = StoredJson.Read<IReadOnlyList<Citation>>(Citations),
    };
}
