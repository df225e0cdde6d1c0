namespace Steward.Workflows.Contracts;

/// <summary>
/// A fact from a channel about one reply. Only what needs attention is reported: failures and fenced
/// replies.
/// </summary>
public sealed record DeliveryReport(string DeliveryKey, DeliveryOutcome Outcome, string? ReasonCode = null);
