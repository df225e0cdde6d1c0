namespace Steward.Workflows.Contracts;

/// <summary>An action on its way through the gates, with its approval where one is needed.</summary>
public sealed record GatedAction
{
    /// <summary>Its number in its conversation, from 1: part of its once-key.</summary>
    public required int Number { get; init; }

    /// <summary>The turn that proposed it; the actions of one turn are reported together.</summary>
    public required int Turn { get; init; }

    public required ActionProposal Proposal { get; init; }

    /// <summary><c>assistant</c> or an agent's id.</summary>
    public required string RequestedBy { get; init; }

    public required RiskTier Tier { get; init; }

    /// <summary>The policy rule that set <see cref="Tier"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>The policy under which it was gated; an approval holds for no other.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>The group whose people may approve.</summary>
    public string? Group { get; init; }

    /// <summary>Null when the policy lets it run at once or forbids it.</summary>
    public string? ApprovalId { get; init; }

    public ApprovalState Approval { get; init; }

    /// <summary>How many approvals are needed.</summary>
    public int Required { get; init; }

    public IReadOnlyList<string> ApprovedBy { get; init; } = [];

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset Deadline { get; init; }

    /// <summary>Null until it has ended.</summary>
    public ActionStatus? Ended { get; init; }

    /// <summary>The rule that ended it.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// What became of taking it back after another of its series failed; null when that was not
    /// tried.
    /// </summary>
    public ActionStatus? Undo { get; init; }

    /// <summary>True once the customer was told that it waits for a person.</summary>
    public bool Told { get; init; }

    /// <summary>True once its end was told, or need not be.</summary>
    public bool Reported { get; init; }
}
