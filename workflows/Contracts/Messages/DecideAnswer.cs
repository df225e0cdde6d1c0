namespace Steward.Workflows.Contracts;

/// <param name="State">The approval after the decision.</param>
/// <param name="Missing">How many more approvals are needed; 0 when the action may run.</param>
public sealed record DecideAnswer(ApprovalState State, int Missing);
