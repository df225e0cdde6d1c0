namespace Steward.Workflows.Contracts;

/// <summary>One decision on one approval: single use, bound to exactly the action that was shown.</summary>
public sealed record DecideRequest
{
    public required string ApprovalId { get; init; }

    public required string ApproverId { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The digest of the action that the approver saw.</summary>
    public required string Digest { get; init; }

    /// <summary>With <see cref="Verdict.Edit"/>: the changed action, archived and validated anew.</summary>
    public ActionProposal? Edited { get; init; }

    /// <summary>An archived note with the approver's reason.</summary>
    public string? ReasonId { get; init; }
}
