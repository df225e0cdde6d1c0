namespace Steward.Workflows.Contracts;

/// <summary>Asks what the customer's new messages are about.</summary>
/// <param name="Turn">The turn's number in its conversation, from 1: results are stored under it, so that a retry
/// finds them.</param>
public sealed record PerceiveRequest(string TicketId, int Turn, IReadOnlyList<string> MessageIds);
