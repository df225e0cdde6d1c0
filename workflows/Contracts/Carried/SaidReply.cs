namespace Steward.Workflows.Contracts;

/// <summary>The last reply that was recorded as sent, so that a report of its failure puts its messages back.</summary>
/// <param name="DeliveryKey">The reply's once-key.</param>
/// <param name="AnsweredBefore">How far the conversation was answered before it.</param>
/// <param name="Covered">The messages it answered.</param>
public sealed record SaidReply(string DeliveryKey, int AnsweredBefore, IReadOnlyList<InboundMessage> Covered);
