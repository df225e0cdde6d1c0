namespace Steward.Workflows.Contracts;

/// <summary>A person takes the right to speak.</summary>
/// <param name="AgentId">Who claims.</param>
public sealed record ClaimRequest(string AgentId);
