namespace Steward.Workflows.Contracts;

/// <summary>Puts a ticket on hold until a moment; it comes back by itself, or when the customer writes.</summary>
public sealed record SnoozeRequest(string AgentId, DateTimeOffset Until);
