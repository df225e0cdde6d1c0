using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>Reads <c>routing</c>: who answers which turns.</summary>
internal static class RoutingSection
{
    public static IReadOnlyList<RoutingRule> Read(PolicyEntry? section, PolicyNames names)
    {
        var rules = section?.Some(entry => (entry, Rule: Rule(entry, names))) ?? [];
        RuleOrder.Check(rules, rule => rule.Name, MatchesAll);
        section?.Require(
            rules.Count == 0 || rules.Any(rule => MatchesAll(rule.Rule)),
            "has no rule for what the others leave over; end with one whose 'when' is {}");
        return [.. rules.Select(rule => rule.Rule)];
    }

    private static RoutingRule Rule(PolicyEntry entry, PolicyNames names)
    {
        var map = entry.Map("name", "when", "then");
        var when = map.Required("when")?.Map(
            "risks", "intents", "channels", "tiers", "languages", "confidenceBelow", "sentimentBelow");
        var then = map.Required("then")?.Map("engage", "model", "group", "raiseTo");
        var rule = new RoutingRule
        {
            Name = map.Required("name")?.Name() ?? string.Empty,
            Risks = when?.Optional("risks")?.Some(item => item.Choice<RiskFlag>()),
            Intents = when?.Optional("intents")?.Some(names.Intent),
            Channels = when?.Optional("channels")?.Some(item => item.Choice<Channel>()),
            Tiers = when?.Optional("tiers")?.Some(item => item.Choice<CustomerTier>()),
            Languages = when?.Optional("languages")?.Some(item => item.Name()),
            ConfidenceBelow = when?.Optional("confidenceBelow")?.Number(0.0, 1.0),
            SentimentBelow = when?.Optional("sentimentBelow")?.Number(-1.0, 1.0),
            Engagement = then?.Required("engage")?.Choice<Engagement>() ?? Engagement.Person,
            Model = then?.Optional("model") is { } model ? names.Model(model) : null,
            Group = then?.Optional("group") is { } group ? names.Group(group) : null,
            RaiseTo = then?.Optional("raiseTo")?.Choice<TicketPriority>(),
        };
        then?.Require((rule.Engagement == Engagement.Model) == (rule.Model is not null),
            "names a model if, and only if, it engages a model");
        then?.Require(rule.Engagement == Engagement.Person || rule.Group is null,
            "names a group, but only a person belongs to one; engage person, or leave the group out");
        return rule;
    }

    private static bool MatchesAll(RoutingRule rule) => rule is
    {
        Risks: null, Intents: null, Channels: null, Tiers: null, Languages: null,
        ConfidenceBelow: null, SentimentBelow: null,
    };
}
