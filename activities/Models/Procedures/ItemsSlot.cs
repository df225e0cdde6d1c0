using System.Text.RegularExpressions;
using Steward.Activities.Crm;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;

namespace Steward.Activities.Models.Procedures;

/// <summary>Settles which items of an order are meant: by id, by name, by name and options, or all of them.</summary>
internal static partial class ItemsSlot
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static (IReadOnlyList<OrderItem> Items, Step? Step) Settle(ServiceRequest request, Account account,
        Order order)
    {
        var words = request.AllWords;
        if (request.ItemIds.Count > 0)
            return Known(request, order);
        if (TwoOfAKind(order, words))
            return ([], new Step.Unsure(request, "several_of_one_kind"));
        if (All().IsMatch(words))
            return (order.Items, null);
        var byId = Identifiers.Items(words).SelectMany(id => order.Items.Where(item => item.ItemId == id)).ToList();
        if (byId.Count > 0)
            return (byId, null);
        return ByName(request, account, order, words);
    }

    private static (IReadOnlyList<OrderItem> Items, Step? Step) Known(ServiceRequest request, Order order)
    {
        var items = request.ItemIds.Select(
            id => order.Items.FirstOrDefault(item => item.ItemId == id)).OfType<OrderItem>().ToList();
        return items.Count == request.ItemIds.Count ? (items, null) : ([], new Step.Unsure(request, "items_changed"));
    }

    private static (IReadOnlyList<OrderItem> Items, Step? Step) ByName(
        ServiceRequest request, Account account, Order order, string words)
    {
        var mentions = ItemReader.Mentions(words, account.Orders);
        if (mentions.Count == 0 && account.NotOrdered(words) is { } product)
            return ([], Ask(request, order, $"{ProcedurePhrases.NotOrdered(product)} "));
        if (mentions.Count == 0)
            return order.Items.Count == 1 ? (order.Items, null) : ([], Ask(request, order));
        if (mentions.Any(mention => mention.Items.All(pair => pair.Order.OrderId != order.OrderId)))
            return ([], new Step.Unsure(request, "items_of_several_orders"));
        if (UnknownInList(words, mentions))
            return ([], Ask(request, order));
        var picks = mentions.Select(mention => Pick(mention, mentions, order, words)).ToList();
        if (picks.Any(pick => pick is null))
            return ([], Ask(request, order));
        var items = picks.OfType<OrderItem>().DistinctBy(item => item.ItemId, StringComparer.Ordinal).ToList();
        return (items, null);
    }

    /// <summary>
    /// The one item a mention means: the only one of its name, or the one its words before the name describe.
    /// </summary>
    private static OrderItem? Pick(ItemMention mention, IReadOnlyList<ItemMention> mentions, Order order, string words)
    {
        var own = mention.Items.Where(pair => pair.Order.OrderId == order.OrderId).Select(pair => pair.Item).ToList();
        if (own.Count == 1)
            return own[0];
        var before = mentions.Where(other => other.End <= mention.Start).Select(other => other.End).DefaultIfEmpty(0)
            .Max();
        var described = words[before..mention.Start];
        var fitting = own.Where(item => item.Options.Values.Any(value =>
            value.Length > 2 && described.Contains(value, StringComparison.OrdinalIgnoreCase))).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>
    /// The same name twice in the order while the words use its plural: which one goes where is for a person.
    /// </summary>
    private static bool TwoOfAKind(Order order, string words) =>
        order.Items.GroupBy(item => item.ItemId, StringComparer.Ordinal).Any(group => group.Count() > 1

                && (All().IsMatch(words)
                    || ProductNames.Pattern(group.First().Name).IsMatch(words)
                    || order.Items.Count == group.Count()));

    /// <summary>
    /// "Return the lamp, the mug and the rug" where one of them is in no order: better ask than return a part.
    /// </summary>
    private static bool UnknownInList(string words, IReadOnlyList<ItemMention> mentions)
    {
        var list = ObjectList().Match(words);
        if (!list.Success)
            return false;
        var group = list.Groups["list"];
        var parts = ListBreak().Split(group.Value);
        var position = group.Index;
        foreach (var part in parts)
        {
            var start = words.IndexOf(part, position, StringComparison.Ordinal);
            position = start + part.Length;
            if (part.Trim().Length > 0 && !IsIdentifier(part)
                && !mentions.Any(mention => mention.Start >= start && mention.End <= position))
                return true;
        }

        return false;
    }

    private static bool IsIdentifier(string part) =>
        Identifiers.Orders(part).Count > 0 || Identifiers.EmailTokens(part).Count > 0
            || Identifiers.Zips(part).Count > 0;

    private static Step.Ask Ask(ServiceRequest request, Order order, string lead = "") =>
        new(request, [new Question(Slot.Items, lead + ProcedurePhrases.WhichItems(request.Kind, order))]);

    [GeneratedRegex(
        @"\b(everything|all (of )?(the |my |your )?(items|things|of (it|them|that)|products)|all of it|" +
        @"(the )?(whole|entire|complete) (order|thing)|both items)\b",
        Options,
        1000)]
    private static partial Regex All();

    [GeneratedRegex(
        @"\b(return|exchange|swap|replace|send back)\s+(?<list>(the|my|your|a|an|this|that|these|" +
        @"those)\b[^.!?;]*?)(?=\s+(from|for|to|in|of|with|because|since|as|that|which|i|you|we|it|they|" +
        @"and (get|want|would|i|you))\b|[.!?;]|$)",
        Options,
        1000)]
    private static partial Regex ObjectList();

    [GeneratedRegex(@",\s*(?:and\s+)?|\s+and\s+", Options, 1000)]
    private static partial Regex ListBreak();
}
