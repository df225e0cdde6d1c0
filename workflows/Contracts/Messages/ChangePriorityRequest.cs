namespace Steward.Workflows.Contracts;

public sealed record ChangePriorityRequest(string AgentId, TicketPriority Priority);
