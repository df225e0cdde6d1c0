namespace Steward.Workflows.Contracts;

public sealed record AssignRequest(string AgentId, Owner Owner);
