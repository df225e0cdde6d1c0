namespace Steward.Workflows.Contracts;

public sealed record ChangeStatusRequest(string AgentId, TicketStatus Status);
