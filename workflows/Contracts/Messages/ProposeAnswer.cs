namespace Steward.Workflows.Contracts;

/// <param name="ActionNumber">The action's number in its conversation, from 1.</param>
/// <param name="ApprovalId">The approval it waits for; null when the policy lets it run at once.</param>
public sealed record ProposeAnswer(int ActionNumber, string? ApprovalId = null);
