namespace Steward.Workflows.Contracts;

/// <summary>Makes an epoch the ticket's current one. An older epoch than the stored one changes nothing.</summary>
/// <param name="Holder"><c>assistant</c> or an agent's id.</param>
public sealed record LeaseGrant(string TicketId, int Epoch, string Holder);
