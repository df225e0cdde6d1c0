using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

/// <summary>An outbox row that one dispatcher may send.</summary>
/// <param name="Claim">The claim's text; the row's end is written under it only.</param>
internal sealed record ClaimedReply(DeliveryRow Row, string Claim, ArchivedMessage Words);
