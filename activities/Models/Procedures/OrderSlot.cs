using Steward.Activities.Crm;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;
using Steward.Activities.Understanding.Slots;

namespace Steward.Activities.Models.Procedures;

/// <summary>Settles which of the customer's own orders is meant.</summary>
internal static class OrderSlot
{
    /// <summary>The order, or the step that has to come first.</summary>
    /// <param name="fits">Which orders the procedure is for.</param>
    public static (Order? Order, Step? Step) Settle(ServiceRequest request, Account account, Func<Order, bool> fits)
    {
        var named = Identifiers.Orders(request.AllWords);
        var latest = Identifiers.Orders(request.Answer);
        if ((request.OrderId ?? Only(latest) ?? Only(named)) is { } orderId)
            return Own(request, account, orderId);
        return named.Count > 1 ? Which(request, account, named) : Guess(request, account, fits);
    }

    /// <summary>Several numbers, one order: only the customer can say which; those of others are not shown.</summary>
    private static (Order? Order, Step? Step) Which(
        ServiceRequest request, Account account, IReadOnlyList<string> named)
    {
        var own = named.Select(account.Order).OfType<Order>().ToList();
        return own.Count == 0
            ? Own(request, account, named[0])
            : (null, Ask(request with { Answer = string.Empty }, ProcedurePhrases.WhichOrder(own)));
    }

    private static Step.Ask Ask(ServiceRequest request, string words) =>
        new(request, [new Question(Slot.Order, words)]);

    private static (Order? Order, Step? Step) Own(ServiceRequest request, Account account, string orderId) =>
        account.Order(orderId) is { } order
            ? Contradicted(request, order)
                ? (null, new Step.Unsure(request, "amount_of_no_order"))
                : (order, null)
            : (null, new Step.Ask(request with { Answer = string.Empty, Words = Without(request, orderId) },
                [new Question(Slot.Order, ProcedurePhrases.NotYourOrder(orderId))]));

    /// <summary>An amount beside the number that the order does not have; an answer to our question stands.</summary>
    private static bool Contradicted(ServiceRequest request, Order order) =>
        request.OrderId is null && Identifiers.Orders(request.Answer).Count == 0
        && OfAmount(request.AllWords, [order]) is null;

    /// <summary>An order that is not the customer's own must not come back from the words on the next turn.</summary>
    private static string Without(ServiceRequest request, string orderId) =>
        request.AllWords.Replace(orderId, "order", StringComparison.OrdinalIgnoreCase)
            .Replace(orderId[1..], "order", StringComparison.OrdinalIgnoreCase)
            .Replace(orderId[2..], "order", StringComparison.Ordinal);

    private static (Order? Order, Step? Step) Guess(ServiceRequest request, Account account, Func<Order, bool> fits)
    {
        var fitting = account.Orders.Where(fits).ToList();
        var mentions = ItemReader.Mentions(request.AllWords, account.Orders);
        if (mentions.Count == 0 && account.NotOrdered(request.AllWords) is { } product)
            return (null, NotOrdered(request, product, fitting));
        fitting = InState(request.AllWords, fitting);
        if (OfAmount(request.AllWords, fitting) is not { } chosen)
            return (null, Ask(request, ProcedurePhrases.WhichOrder(fitting)));
        fitting = chosen;
        var candidates = mentions.Count == 0
            ? fitting
            : [.. fitting.Where(order => mentions.All(mention => mention.Items.Any(pair => pair.Order == order)))];
        if (candidates.Count == 1)
            return (candidates[0], null);
        if (mentions.Count > 1 && candidates.Count == 0)
            return (null, new Step.Unsure(request, "items_of_several_orders"));
        var listed = candidates.Count > 0 ? candidates : fitting;
        return listed.Count == 0
            ? (null, new Step.Close(request, ProcedurePhrases.NoFittingOrder(request.Kind)))
            : (null, Ask(request, ProcedurePhrases.WhichOrder(listed)));
    }

    private static Step NotOrdered(ServiceRequest request, string product, List<Order> fitting) => fitting.Count == 0
        ? new Step.Close(request, ProcedurePhrases.NoFittingOrder(request.Kind))
        : Ask(request, $"{ProcedurePhrases.NotOrdered(product)} {ProcedurePhrases.WhichOrder(fitting)}");

    /// <summary>
    /// "The one for $129.99": the orders that cost it, as a whole or by an item. All where no amount is named; null
    /// where one is that fits none.
    /// </summary>
    private static List<Order>? OfAmount(string words, List<Order> orders)
    {
        var amounts = Amounts.In(words).Select(amount => amount.Value).ToHashSet();
        if (amounts.Count == 0 || orders.Count == 0)
            return orders;
        var chosen = orders.FindAll(order => amounts.Contains(OrderStates.Total(order))
            || order.Items.Any(item => amounts.Contains(item.Price)));
        return chosen.Count > 0 ? chosen : null;
    }

    /// <summary>"My pending order", "the boots I received": the words choose where they say only one of them.</summary>
    private static List<Order> InState(string words, List<Order> orders)
    {
        var pending = words.Contains("pending", StringComparison.OrdinalIgnoreCase);
        var received = words.Contains("received", StringComparison.OrdinalIgnoreCase)
            || words.Contains("delivered", StringComparison.OrdinalIgnoreCase);
        if (pending == received)
            return orders;
        var chosen = orders.Where(pending ? OrderStates.IsPending : OrderStates.IsDelivered).ToList();
        return chosen.Count > 0 ? chosen : orders;
    }

    private static string? Only(IReadOnlyList<string> ids) => ids.Count == 1 ? ids[0] : null;
}
