namespace Steward.Client;

/// <summary>The message is stored and its conversation knows of it.</summary>
/// <param name="TicketId">The ticket it went to: the one asked for, or a follow-up when that one is closed.</param>
/// <param name="Sequence">The message's number in its conversation, from 1.</param>
/// <param name="Duplicate">True when the same delivery had been accepted before; nothing was changed.</param>
/// <param name="FollowUpOf">The closed ticket that this one follows up; null when the ticket was open or new.</param>
/// <param name="Link">Where the conversation can be read.</param>
public sealed record MessageAccepted(
    string TicketId, int Sequence, bool Duplicate, string Link, string? FollowUpOf = null);
