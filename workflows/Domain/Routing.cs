using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>
/// Chooses who answers a turn: the first rule of the policy that matches, within the ticket's
/// budgets.
/// </summary>
internal static class Routing
{
    public static RoutingRule? Match(ConversationState state, Perception perception) =>
        state.Policy!.RoutingRules.FirstOrDefault(rule => Matches(rule, state, perception));

    /// <summary>
    /// A turn that no rule matches goes to a person: the policy did not say that anything else may
    /// answer.
    /// </summary>
    public static TurnRoute Choose(ConversationState state, Perception perception) =>
        Match(state, perception) is { } rule
            ? WithinBudget(state, Follow(rule, perception))
            : new("no-rule", Engagement.Person, Reason: "no_rule");

    private static bool Matches(RoutingRule rule, ConversationState state, Perception perception) =>
        (rule.Risks is null || rule.Risks.Intersect(perception.Risks).Any())
        && (rule.Intents is null || rule.Intents.Contains(perception.Intent))
        && (rule.Channels is null || rule.Channels.Contains(state.Channel))
        && (rule.Tiers is null || rule.Tiers.Contains(state.Tier))
        && (rule.Languages is null || rule.Languages.Contains(perception.Language))
        && (rule.ConfidenceBelow is null || perception.Confidence < rule.ConfidenceBelow)
        && (rule.SentimentBelow is null || perception.Sentiment < rule.SentimentBelow);

    private static TurnRoute Follow(RoutingRule rule, Perception perception) => rule.Engagement switch
    {
        Engagement.Person =>
            new(rule.Name, Engagement.Person, Group: rule.Group, Reason: ReasonCodes.Of(rule, perception)),
        Engagement.Model => new(rule.Name, Engagement.Model, rule.Model),
        _ => new(rule.Name, Engagement.Local),
    };

    private static TurnRoute WithinBudget(ConversationState state, TurnRoute route)
    {
        var budget = state.Policy!.Budget;
        return route.Engagement == Engagement.Person ? route
            : state.TurnsInARow >= budget.Turns ? OverBudget("turns")
            : route.Engagement == Engagement.Local ? route
            : state.Spent >= budget.Money ? OverBudget("money")
            : state.Tokens >= budget.Tokens ? OverBudget("tokens")
            : route;
    }

    private static TurnRoute OverBudget(string what) =>
        new($"budget.{what}", Engagement.Person, Reason: $"budget_{what}");
}
