using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>Reads <c>actions</c>: which action needs whose leave.</summary>
internal static class ActionSection
{
    public static IReadOnlyList<ActionRule> Read(PolicyEntry? section, PolicyNames names)
    {
        var rules = section?.Some(entry => (entry, Rule: Rule(entry, names))) ?? [];
        RuleOrder.Check(rules, rule => rule.Name, MatchesAll);
        return [.. rules.Select(rule => rule.Rule)];
    }

    private static ActionRule Rule(PolicyEntry entry, PolicyNames names)
    {
        var map = entry.Map("name", "when", "tier", "group");
        var when = map.Required("when")?.Map("actions", "amountAbove", "tiers", "intents");
        var rule = new ActionRule
        {
            Name = map.Required("name")?.Name() ?? string.Empty,
            Actions = when?.Optional("actions")?.Some(names.Action) ?? [],
            AmountAbove = when?.Optional("amountAbove")?.Money(),
            Tiers = when?.Optional("tiers")?.Some(item => item.Choice<CustomerTier>()),
            Intents = when?.Optional("intents")?.Some(names.Intent),
            Tier = map.Required("tier")?.Choice<RiskTier>() ?? RiskTier.Forbidden,
            Group = map.Optional("group") is { } group ? names.Group(group) : null,
        };
        map.Require((rule.Tier is RiskTier.Approval or RiskTier.TwoApprovals) == (rule.Group is not null),
            "names a group of approvers if, and only if, its tier is approval or twoApprovals");
        return rule;
    }

    private static bool MatchesAll(ActionRule rule) =>
        rule is { Actions.Count: 0, AmountAbove: null, Tiers: null, Intents: null };
}
