namespace Steward.Workflows.Contracts;

/// <summary>The ticket's three fields after a change from the desk.</summary>
public sealed record DeskAnswer(TicketStatus Status, WaitingOn WaitingOn, Owner Owner, TicketPriority Priority);
