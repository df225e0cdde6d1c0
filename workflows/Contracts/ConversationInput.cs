namespace Steward.Workflows.Contracts;

/// <summary>What starts a conversation, and what it hands to itself on continuing as new.</summary>
public sealed record ConversationInput
{
    public required string TicketId { get; init; }

    /// <summary>The closed ticket this one follows up.</summary>
    public string? FollowUpOf { get; init; }

    public required Channel Channel { get; init; }

    public TicketPriority Priority { get; init; } = TicketPriority.Normal;

    public CustomerTier Tier { get; init; }

    /// <summary>
    /// History events after which the conversation continues as new, even when the server does not suggest it
    /// yet. Default 2,000.
    /// </summary>
    public int HistoryBound { get; init; } = 2_000;

    /// <summary>Set by the conversation itself only.</summary>
    public ConversationState? Carried { get; init; }
}
