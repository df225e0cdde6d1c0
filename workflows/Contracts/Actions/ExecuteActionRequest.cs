namespace Steward.Workflows.Contracts;

/// <summary>Runs one approved action. Its once-key is (ticket, action number, digest).</summary>
public sealed record ExecuteActionRequest
{
    public required string TicketId { get; init; }

    public required int ActionNumber { get; init; }

    public required string ProposalId { get; init; }

    public required string Digest { get; init; }

    public required string FactsVersion { get; init; }

    /// <summary>The approval that allows it; null when the policy's tier is automatic.</summary>
    public string? ApprovalId { get; init; }

    /// <summary>Who asked: <c>assistant</c> or an agent's id.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>Who approved it, in order.</summary>
    public IReadOnlyList<string> ApprovedBy { get; init; } = [];

    public required string PolicyVersion { get; init; }

    /// <summary>The policy rule that set its tier.</summary>
    public required string Rule { get; init; }
}
