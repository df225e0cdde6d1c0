using Steward.Activities.Crm;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Wording;

/// <summary>What the procedures say, in the shop's voice: warm, plain, no promises beyond the policy.</summary>
internal static class ProcedurePhrases
{
    private const string RefundTime =
        "Refunds to a gift card are immediate; any other method takes 5 to 7 business days.";

    public const string WhyCancel =
        "Could you tell me why you would like to cancel: is it no longer needed, or was it ordered by mistake?";

    public const string WhatAddress =
        "What is the complete new address: street and number, apartment or suite if any, city, state and zip code, "
        + "separated by commas?";

    public const string OrderOrProfile =
        "Shall I change where an order is sent (which order number?), or the default address in your profile?";

    public const string NoOrders = "I could not find any orders on your account.";

    public static string NotYourOrder(string orderId) =>
        $"I could not find an order {orderId} on your account. Could you check the number? I can only help with your "
        + "own orders.";

    public static string NoFittingOrder(string kind) => kind switch
    {
        Intents.ReturnItems =>
            "I could not find a delivered order on your account, so there is nothing that can be returned yet.",
        Intents.ExchangeItems or Intents.ChangeItems =>
            "I could not find an order on your account whose items can still be changed or exchanged.",
        _ => "I could not find a pending order on your account. Once an order has been processed, it can no longer "
            + "be changed or cancelled.",
    };

    public static string NotOrdered(string product) => $"I could not find a {product} in your orders.";

    public static string WhichOrder(IReadOnlyList<Order> orders) =>
        "Which order do you " +
        $"mean?\n{string.Join('\n', orders.Take(8).Select(order => $"- {order.OrderId}: {Names(order)}"))}";

    public static string WhichItems(string kind, Order order) =>
        $"Which items of order {order.OrderId} would you like to {Verb(kind)}? It has: {Names(order)}.";

    public static string WhichVariant(
        OrderItem item, IReadOnlyList<Variant> listed, IReadOnlyDictionary<string, string>? wanted, bool fits)
    {
        var lead = (wanted, fits) switch
        {
            ({ Count: > 0 }, false) =>
                $"The {item.Name} is not available as you described ({Options(wanted)}). Available are:",
            _ when listed.Count == 0 => $"There is no other {item.Name} available at the moment.",
            _ => $"Which {item.Name} would you like instead? Available are:",
        };
        var rows = listed.Take(12)
            .Select((variant, index) => $"{index + 1}. {Options(variant.Options)}, {Money(variant.Price)}");
        return $"{lead}\n{string.Join('\n', rows)}";
    }

    public static string WhichPayment(string kind, IReadOnlyList<PaymentMethod> allowed, string? originalId)
    {
        var rows = string.Join(", ", allowed.Select(method =>
            Method(method) + (method.PaymentMethodId == originalId ? " (original)" : string.Empty)));
        return kind switch
        {
            Intents.ReturnItems => $"Where should the refund go? It can go to: {rows}.",
            Intents.ChangePayment => $"Which payment method would you like to use instead? You have: {rows}.",
            _ => $"Which payment method should I use for the price difference? You have: {rows}.",
        };
    }

    public static string OnlyWholeOrders(Order order) =>
        $"I can only cancel a whole order, not single items. Order {order.OrderId} has: {Names(order)}. "
        + "If you want all of it cancelled, please answer \"cancel the whole order\"; otherwise I will leave it as "
        + "it is.";

    public static string WrongStatus(string kind, Order order) => (kind, order.Status) switch
    {
        (Intents.ReturnItems, OrderStates.Pending) =>
            $"Order {order.OrderId} has not been delivered yet, so it cannot be returned. While it is pending, I can "
            + "cancel it for you.",
        (Intents.ReturnItems, _) => $"Order {order.OrderId} is {order.Status}; only delivered orders can be returned.",
        (Intents.ExchangeItems or Intents.ChangeItems, _) =>
            $"Order {order.OrderId} is {order.Status}; items can be changed while an order is pending and exchanged "
            + "once it is delivered.",
        (_, OrderStates.Delivered) =>
            $"Order {order.OrderId} has already been delivered, so I cannot {Verb(kind)} it. I can help you return " +
            "or exchange its items instead.",
        _ => $"Order {order.OrderId} is {order.Status}; I can only {Verb(kind)} an order while it is pending.",
    };

    public static string NoOtherPayment(Order order) =>
        $"There is no other payment method on your account that could pay order {order.OrderId} in full.";

    public static string GiftCardTooLow(decimal difference, decimal balance) =>
        $"The gift card holds {Money(balance)}, which is less than the price difference of {Money(difference)}. " +
        "Which other payment method should I use?";

    public static string ConfirmCancel(Order order, string reason, Account account) =>
        $"I will cancel order {order.OrderId} ({Names(order)}), reason: {reason}. {Refund(order, account)} " +
        $"{RefundTime}";

    public static string ConfirmReturn(Order order, IReadOnlyList<OrderItem> items, PaymentMethod method) =>
        $"I will request the return of these items of order {order.OrderId}: {string.Join("; ", items.Select(Item))}. "
        + $"{Money(items.Sum(item => item.Price))} will be refunded to {Method(method)}. {RefundTime}";

    public static string ConfirmChange(
        Order order, IReadOnlyList<(OrderItem Old, Variant New)> changes, PaymentMethod method, decimal difference)
    {
        var verb = OrderStates.IsPending(order) ? "change" : "exchange";
        var rows = changes.Select(change =>
            $"- {change.Old.Name} ({Options(change.Old.Options)}) to ({Options(change.New.Options)}), " +
            $"{Money(change.New.Price)} instead of {Money(change.Old.Price)}");
        return $"In order {order.OrderId} I will {verb}:\n{string.Join('\n', rows)}\n{Difference(difference, method)} "
            + "This can be done only once per order, so please check that all items you want to change are listed.";
    }

    public static string ConfirmPayment(Order order, PaymentMethod method) =>
        $"I will move order {order.OrderId} ({Money(OrderStates.Total(order))}) to {Method(method)} and refund the " +
        $"earlier payment. {RefundTime}";

    public static string ConfirmOrderAddress(Order order, Address address) =>
        $"I will send order {order.OrderId} to: {Postal(address)}.";

    public static string ConfirmProfileAddress(Address address) =>
        $"I will make this the default address in your profile: {Postal(address)}.";

    /// <summary>A person decided it, so it is said plainly, with the way back to a person.</summary>
    public static string RuledOut(string kind) =>
        $"A colleague has looked at this, and I cannot {What(kind)} for you. If you would like to talk about it, "
        + "answer \"person\" and a colleague will write to you here.";

    /// <summary>Before the first step of what the desk asked for.</summary>
    public static string GoingOn(string kind) => $"Thank you for your patience. I can now go on: let us {What(kind)}.";

    public static string StatusOf(Order order)
    {
        var tracking = order.Fulfilments.SelectMany(fulfilment => fulfilment.TrackingIds).ToList();
        var words = $"Order {order.OrderId} ({Names(order)}) {State(order.Status)}.";
        return tracking.Count == 0
            ? words
            : $"{words} Tracking number{(tracking.Count > 1 ? "s" : string.Empty)}: {string.Join(", ", tracking)}.";
    }

    private static string State(string status) => status switch
    {
        OrderStates.Pending => "is pending: it has not been packed yet and can still be changed or cancelled",
        "processed" => "has been processed and is not delivered yet",
        OrderStates.Delivered => "has been delivered",
        _ => $"is {status}",
    };

    public static string StatusOfAll(IReadOnlyList<Order> orders) =>
        $"Here is how your orders stand:\n{string.Join('\n', orders.Select(order => $"- {StatusOf(order)}"))}";

    private static string Refund(Order order, Account account)
    {
        var total = Money(OrderStates.Total(order));
        return OrderStates.OriginalPayment(order) is { } id && account.PaymentMethod(id) is { } method
            ? $"{total} will be refunded to {Method(method)}."
            : $"{total} will be refunded to the original payment method.";
    }

    private static string Difference(decimal difference, PaymentMethod method) => difference switch
    {
        > 0 => $"You pay the difference of {Money(difference)} with {Method(method)}.",
        < 0 => $"{Money(-difference)} will be refunded to {Method(method)}.",
        _ => $"There is no price difference; the payment method on file is {Method(method)}.",
    };

    private static string Method(PaymentMethod method) => method.Source switch
    {
        "paypal" => "PayPal",
        "gift_card" => method.Balance is { } balance ? $"your gift card (balance {Money(balance)})" : "your gift card",
        _ => $"your {Brand(method.Brand)} ending in {method.LastFour}",
    };

    private static string Brand(string? brand) => brand switch
    {
        "visa" => "Visa card",
        "mastercard" => "Mastercard",
        _ => $"{brand} card".TrimStart(),
    };

    private static string What(string kind) => kind switch
    {
        Intents.CancelOrder => "cancel the order",
        Intents.ReturnItems => "start a return or refund",
        Intents.ExchangeItems => "exchange the item",
        Intents.ChangeAddress => "change the address",
        Intents.ChangePayment => "change the payment method",
        Intents.ChangeItems => "change the items of the order",
        _ => "look into the order",
    };

    private static string Verb(string kind) => kind switch
    {
        Intents.CancelOrder => "cancel",
        Intents.ReturnItems => "return",
        Intents.ExchangeItems => "exchange",
        _ => "change",
    };

    private static string Names(Order order) => string.Join(", ", order.Items.Select(item => item.Name));

    private static string Item(OrderItem item) => $"{item.Name} ({Options(item.Options)}, {Money(item.Price)})";

    private static string Options(IReadOnlyDictionary<string, string> options) =>
        string.Join(", ", options.Select(option => $"{option.Key}: {option.Value}"));

    private static string Postal(Address address) =>
        string.Join(", ",
            new[] { address.Address1, address.Address2, address.City, $"{address.State} {address.Zip}",
                address.Country }
            .Where(part => part.Length > 0));

    private static string Money(decimal amount) => $"${amount:0.00}";
}
