using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <param name="State">The approval after the decision.</param>
/// <param name="Missing">How many more approvals are needed; 0 when the action may run.</param>
public sealed record DecisionTaken(string TicketId, string ApprovalId, ApprovalState State, int Missing);
