namespace Steward.Workflows.Contracts;

/// <summary>Who answers a turn, and by which rule of the policy.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Engagement">The local tier, a model or a person.</param>
/// <param name="Model">The model tier; null unless a model answers.</param>
/// <param name="Group">The group; null unless a person answers.</param>
/// <param name="Reason">Why a person answers, as a code; null otherwise.</param>
public sealed record TurnRoute(
    string Rule, Engagement Engagement, string? Model = null, string? Group = null, string? Reason = null);
