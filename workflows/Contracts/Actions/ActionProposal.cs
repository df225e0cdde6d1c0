namespace Steward.Workflows.Contracts;

/// <summary>
/// A change in an outside system that someone wants. Arguments may be personal, so they stay in the archive;
/// the digest binds them.
/// </summary>
public sealed record ActionProposal
{
    /// <summary>The archive's id of the proposal.</summary>
    public required string ProposalId { get; init; }

    /// <summary>The action's name in the catalogue, such as <c>cancel_pending_order</c>.</summary>
    public required string Action { get; init; }

    /// <summary>SHA-256 over the action's name and canonical arguments, in lower-case hex.</summary>
    public required string Digest { get; init; }

    /// <summary>The version of the records the action rests on; when it has moved on, an approval is void.</summary>
    public required string FactsVersion { get; init; }

    /// <summary>Money moved, in <see cref="Currency"/>; 0 where none is.</summary>
    public decimal Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>What an approver reads in a list, with record numbers and without personal data.</summary>
    public required string Summary { get; init; }
}
