namespace Steward.Activities.Policies;

/// <summary>What holds for every list of rules where the first that matches decides.</summary>
internal static class RuleOrder
{
    /// <summary>Names are their own, and nothing stands behind a rule that always matches.</summary>
    public static void Check<T>(
        IReadOnlyList<(PolicyEntry Entry, T Rule)> rules, Func<T, string> name, Func<T, bool> matchesAll)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = rules.FirstOrDefault(rule => matchesAll(rule.Rule));
        var unreachable = false;
        foreach (var (entry, rule) in rules)
        {
            entry.Require(seen.Add(name(rule)), $"has the name '{name(rule)}' of an earlier rule; give it its own");
            entry.Require(
                !unreachable, $"can never match, because '{Name(all.Rule, name)}' before it matches everything");
            unreachable |= matchesAll(rule);
        }
    }

    private static string Name<T>(T? rule, Func<T, string> name) => rule is null ? string.Empty : name(rule);
}
