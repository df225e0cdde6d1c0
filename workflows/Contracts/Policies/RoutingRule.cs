namespace Steward.Workflows.Contracts;

/// <summary>Chooses who answers the turns it matches. A condition that is null always holds; all must hold.</summary>
public sealed record RoutingRule
{
    public required string Name { get; init; }

    /// <summary>Holds when any of these flags is raised.</summary>
    public IReadOnlyList<RiskFlag>? Risks { get; init; }

    public IReadOnlyList<string>? Intents { get; init; }

    public IReadOnlyList<Channel>? Channels { get; init; }

    public IReadOnlyList<CustomerTier>? Tiers { get; init; }

    /// <summary>Languages the turn is in.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    public double? ConfidenceBelow { get; init; }

    public double? SentimentBelow { get; init; }

    public required Engagement Engagement { get; init; }

    /// <summary>With <see cref="Engagement.Model"/>: the model tier's name.</summary>
    public string? Model { get; init; }

    /// <summary>With <see cref="Engagement.Person"/>: the group.</summary>
    public string? Group { get; init; }

    public TicketPriority? RaiseTo { get; init; }
}
