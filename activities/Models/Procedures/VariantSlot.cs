using System.Text.RegularExpressions;
using Steward.Activities.Crm;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;

namespace Steward.Activities.Models.Procedures;

/// <summary>
/// Settles which variant an item is to become: only when exactly one available variant fits what was asked for.
/// </summary>
internal sealed partial class VariantSlot(ICrm crm)
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The new variants in the items' order, or the questions for those that are not settled.</summary>
    public async Task<(IReadOnlyList<(OrderItem Old, Variant New)> Changes,
        IReadOnlyList<Question> Questions)> SettleAsync(
        ServiceRequest request, Account account, IReadOnlyList<OrderItem> items, CancellationToken cancellation)
    {
        var changes = new List<(OrderItem, Variant)>();
        var questions = new List<Question>();
        for (var i = 0; i < items.Count; i++)
        {
            var product = await crm.ProductAsync(items[i].ProductId, cancellation)

                    ?? throw new InvalidOperationException(
                        $"The product {items[i].ProductId} of item {items[i].ItemId} is not in the CRM.");
            var settled = i < request.NewItemIds.Count ? request.NewItemIds[i] : null;
            var variant = product.Variants.FirstOrDefault(variant => variant.ItemId == settled && variant.Available)
                ?? Find(request, account, items, items[i], product);
            if (variant is not null)
                changes.Add((items[i], variant));
            else
                questions.Add(Ask(items[i], product, Wanted(request, account, items, items[i], product)));
        }

        return (changes, questions);
    }

    private static Variant? Find(
        ServiceRequest request, Account account, IReadOnlyList<OrderItem> items, OrderItem item, Product product)
    {
        var offered = product.Variants.Where(variant => variant.Available && variant.ItemId != item.ItemId).ToList();
        var byId = offered.Where(variant => Identifiers.Items(request.AllWords).Contains(variant.ItemId,
            StringComparer.Ordinal)).ToList();
        if (byId.Count == 1)
            return byId[0];
        if (Chosen(request, account, product) is { } chosen)
            return offered.FirstOrDefault(variant => variant.ItemId == chosen);
        if (Wanted(request, account, items, item, product) is not { Count: > 0 } wanted)
            return null;
        var fitting = offered.Where(
            variant => wanted.All(want => variant.Options.GetValueOrDefault(want.Key) == want.Value)).ToList();
        var closest = fitting.Where(variant => item.Options.All(option =>
            wanted.ContainsKey(option.Key) || variant.Options.GetValueOrDefault(option.Key) == option.Value)).ToList();
        return closest.Count == 1 ? closest[0] : null;
    }

    /// <summary>A number that points into the list offered last.</summary>
    private static string? Chosen(ServiceRequest request, Account account, Product product)
    {
        var match = ListNumber().Match(request.Answer.Trim());
        if (!match.Success || account.Choices.Count == 0)
            return null;
        var index = int.Parse(match.Groups["number"].ValueSpan) - 1;
        var choice = index >= 0 && index < account.Choices.Count ? account.Choices[index] : null;
        return product.Variants.Any(variant => variant.ItemId == choice) ? choice : null;
    }

    /// <summary>
    /// The words about an item's new shape: behind its name up to the next item's name; an answer counts as a whole.
    /// </summary>
    private static IReadOnlyDictionary<string, string>? Wanted(
        ServiceRequest request, Account account, IReadOnlyList<OrderItem> items, OrderItem item, Product product)
    {
        if (account.Asked.Contains(Slot.Variant) && request.Answer.Length > 0
            && items.Count - request.NewItemIds.Count == 1)
            return OptionReader.Read(request.Answer, product);
        var words = request.AllWords;
        var mentions = ItemReader.Mentions(words, account.Orders);
        var own = mentions.Where(mention => mention.Items.Any(pair => pair.Item.ItemId == item.ItemId)).ToList();
        if (own.Count == 0)
            return items.Count == 1 ? OptionReader.Read(Target(words), product) : null;
        var parts = own.Select(mention => words[mention.End..NextStart(mentions, mention, words.Length)]).ToList();
        var turned = parts.Where(part => Turn().IsMatch(part)).ToList();
        return OptionReader.Read(string.Join(' ', (turned.Count > 0 ? turned : parts).Select(Target)), product);
    }

    private static int NextStart(IReadOnlyList<ItemMention> mentions, ItemMention mention, int end) =>
        mentions.Where(other => other.Start >= mention.End).Select(other => other.Start).DefaultIfEmpty(end).Min();

    /// <summary>What follows "to", "for" or the like; before it stands the item as it is.</summary>
    private static string Target(string words)
    {
        var turn = Turn().Match(words);
        return PaymentSentence().Replace(turn.Success ? words[turn.Index..] : words, " ");
    }

    private static Question Ask(OrderItem item, Product product, IReadOnlyDictionary<string, string>? wanted)
    {
        var offered = product.Variants.Where(variant => variant.Available && variant.ItemId != item.ItemId).ToList();
        var fitting = wanted is { Count: > 0 }
            ? offered.Where(variant => wanted.All(want => variant.Options.GetValueOrDefault(want.Key) == want.Value))
                .ToList()
            : offered;
        var listed = fitting.Count > 0 ? fitting : offered;
        return new Question(Slot.Variant, ProcedurePhrases.WhichVariant(item, listed, wanted, fitting.Count > 0))
        {
            Choices = [.. listed.Select(variant => variant.ItemId)],
        };
    }

    [GeneratedRegex(
        @"(?<=[.!?;\n])[^.!?;\n]*\b(pay|charge|refund|difference|paypal|card|e-?mail|zip)\b[^.!?;\n]*", Options, 1000)]
    private static partial Regex PaymentSentence();

    [GeneratedRegex(@"\b(to|for|into|with|but|so that|instead)\b", Options, 1000)]
    private static partial Regex Turn();

    [GeneratedRegex(
        @"^(number |option |no\.? ?|the )?#?(?<number>\d{1,2})(st|nd|rd|th)?( one| please|, please)?[.!]?$",
        Options,
        1000)]
    private static partial Regex ListNumber();
}
