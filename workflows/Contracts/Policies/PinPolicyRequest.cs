namespace Steward.Workflows.Contracts;

/// <summary>Asks for the policy to pin to a ticket.</summary>
/// <param name="Version">A version to fetch again; null for the one in force.</param>
public sealed record PinPolicyRequest(string TicketId, string? Version = null);
