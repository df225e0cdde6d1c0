namespace Steward.Workflows.Contracts;

/// <summary>An action's end, for the model and the customer to be told.</summary>
/// <param name="ActionNumber">The action's number in its conversation.</param>
/// <param name="ProposalId">The archived proposal.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Code">The rule that refused it; see <see cref="ErrorTypes"/> and the CRM's rule codes.</param>
public sealed record ActionOutcome(int ActionNumber, string ProposalId, ActionStatus Status, string? Code = null);
