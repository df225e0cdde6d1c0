namespace Steward.Workflows.Contracts;

/// <summary>What a conversation needs of the policy to decide by itself, fixed until a safe point.</summary>
public sealed record PinnedPolicy
{
    /// <summary>
    /// The policy's own version and the first 12 hex digits of its content's SHA-256, such as
    /// <c>7+3fa9c2d41b07</c>.
    /// </summary>
    public required string Version { get; init; }

    /// <summary>Per priority; a priority without an entry has no targets.</summary>
    public IReadOnlyDictionary<TicketPriority, SlaTargets> Sla { get; init; } =
        new Dictionary<TicketPriority, SlaTargets>();

    public required BusinessCalendar Calendar { get; init; }

    /// <summary>In order; the first that matches an action decides. An action that none matches is forbidden.</summary>
    public IReadOnlyList<ActionRule> ActionRules { get; init; } = [];

    /// <summary>In order; the first that matches a turn decides.</summary>
    public IReadOnlyList<RoutingRule> RoutingRules { get; init; } = [];

    public LifecycleTimes Times { get; init; } = new();

    public TurnBudget Budget { get; init; } = new();

    /// <summary>The group that takes what no rule sends elsewhere.</summary>
    public string DefaultGroup { get; init; } = "support";
}
