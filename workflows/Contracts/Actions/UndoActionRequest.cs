namespace Steward.Workflows.Contracts;

/// <summary>Takes back an action that took effect, where the action declares an undo and its window is open.</summary>
public sealed record UndoActionRequest(string TicketId, int ActionNumber, string ProposalId, string RequestedBy);
