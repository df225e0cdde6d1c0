using Steward.Activities.Crm;

namespace Steward.Activities.Models.Reading;

/// <summary>Finds the items of a customer's orders that a text names.</summary>
internal static class ItemReader
{
    /// <summary>Mentions in order. Where names overlap ("camera" in "action camera"), the longer one counts.</summary>
    public static IReadOnlyList<ItemMention> Mentions(string text, IReadOnlyList<Order> orders)
    {
        var all = orders.SelectMany(order => order.Items.Select(item => (order, item))).ToList();
        var found = all.GroupBy(pair => pair.item.Name, StringComparer.Ordinal)
            .SelectMany(group => ProductNames.Pattern(group.Key).Matches(text)
                .Select(match => new ItemMention(match.Index, match.Index + match.Length, [.. group])))
            .OrderBy(mention => mention.Start).ThenByDescending(mention => mention.End - mention.Start)
            .ToList();
        return Merge(found);
    }

    private static List<ItemMention> Merge(List<ItemMention> found)
    {
        var merged = new List<ItemMention>();
        foreach (var mention in found)
        {
            var over = merged.FindIndex(other => mention.Start < other.End && other.Start < mention.End);
            if (over < 0)
                merged.Add(mention);
            else if (SameSpan(merged[over], mention))
                merged[over] = merged[over] with { Items = [.. merged[over].Items, .. mention.Items] };
            else if (Length(mention) > Length(merged[over]))
                merged[over] = mention;
        }

        return merged;
    }

    private static bool SameSpan(ItemMention one, ItemMention other) =>
        one.Start == other.Start && one.End == other.End;

    private static int Length(ItemMention mention) => mention.End - mention.Start;
}
