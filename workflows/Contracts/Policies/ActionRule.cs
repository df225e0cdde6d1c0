namespace Steward.Workflows.Contracts;

/// <summary>Sets the tier of the actions it matches. A condition that is null always holds.</summary>
public sealed record ActionRule
{
    /// <summary>The rule's name, as audit records and approvals show it.</summary>
    public required string Name { get; init; }

    /// <summary>Action names; empty matches every action.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    public decimal? AmountAbove { get; init; }

    public IReadOnlyList<CustomerTier>? Tiers { get; init; }

    public IReadOnlyList<string>? Intents { get; init; }

    public required RiskTier Tier { get; init; }

    /// <summary>The group whose people may approve.</summary>
    public string? Group { get; init; }
}
