namespace Steward.Client;

/// <param name="ActionNumber">The action's number in its conversation, from 1.</param>
/// <param name="Summary">What it does, in words.</param>
/// <param name="Digest">Binds approvals to exactly this action.</param>
/// <param name="ApprovalId">The approval it waits for; null when the policy lets it run at once.</param>
public sealed record ActionAccepted(
    string TicketId, int ActionNumber, string Summary, string Digest, string? ApprovalId = null);
