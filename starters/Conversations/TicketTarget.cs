namespace Steward.Starters.Conversations;

/// <summary>Where a message goes.</summary>
/// <param name="TicketId">The ticket itself, or a follow-up of it.</param>
/// <param name="Root">The ticket that was asked for.</param>
/// <param name="Number">1 for the ticket itself, from 2 for its follow-ups.</param>
/// <param name="FollowUpOf">The closed ticket before it; null for the ticket itself.</param>
internal sealed record TicketTarget(string TicketId, string Root, int Number = 1, string? FollowUpOf = null);
