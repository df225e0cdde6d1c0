namespace Steward.Workflows.Contracts;

/// <summary>
/// One approval as an approver sees it; the arguments are read from the archive by <see
/// cref="ProposalId"/>.
/// </summary>
public sealed record ApprovalSnapshot
{
    public required string ApprovalId { get; init; }

    public required int ActionNumber { get; init; }

    public required string Action { get; init; }

    public required string Summary { get; init; }

    public required string ProposalId { get; init; }

    public required string Digest { get; init; }

    public required decimal Amount { get; init; }

    public required string Currency { get; init; }

    public required ApprovalState State { get; init; }

    public required int Required { get; init; }

    public IReadOnlyList<string> ApprovedBy { get; init; } = [];

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateTimeOffset Deadline { get; init; }

    public required string Rule { get; init; }

    public string? Group { get; init; }
}
