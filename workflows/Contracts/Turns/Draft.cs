namespace Steward.Workflows.Contracts;

/// <summary>The assistant's proposal for this moment. Its words stay in the archive.</summary>
public sealed record Draft
{
    public required DraftKind Kind { get; init; }

    /// <summary>The archive's id of the words; null when there are none.</summary>
    public string? DraftId { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public IReadOnlyList<ActionProposal> Proposals { get; init; } = [];

    /// <summary>With <see cref="DraftKind.HandOver"/>: a reason code.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// With <see cref="DraftKind.HandOver"/>: the group it should go to, where the composer knows better than
    /// the policy.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>What wrote it, such as <c>local/procedure:return</c> or a model's name.</summary>
    public required string Author { get; init; }

    /// <summary>Money spent on models, in USD.</summary>
    public decimal Cost { get; init; }

    public int Tokens { get; init; }
}
