namespace Steward.Workflows.Contracts;

/// <param name="ArgumentsJson">Canonical JSON of the arguments. May be personal.</param>
public sealed record ArchivedProposal(string TicketId, ActionProposal Proposal, string ArgumentsJson);
