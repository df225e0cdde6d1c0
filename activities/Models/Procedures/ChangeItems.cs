using System.Text.Json.Nodes;
using Steward.Activities.Crm;
using Steward.Activities.Models.Wording;

namespace Steward.Activities.Models.Procedures;

/// <summary>
/// Swaps items for other variants: an exchange when the order was delivered, a modification while it is pending.
/// Customers use either word for either, so the order's status decides.
/// </summary>
internal sealed class ChangeItems(string kind, VariantSlot variants) : IProcedure
{
    public string Kind => kind;

    public IReadOnlyList<Question> EarlyQuestions(ServiceRequest request) => [];

    public async Task<Step> NextAsync(ServiceRequest request, Account account, CancellationToken cancellation)
    {
        var (order, step) = OrderSlot.Settle(request, account, IsChangeable);
        if (order is null)
            return step!;
        request = request with { OrderId = order.OrderId };
        if (!IsChangeable(order))
            return new Step.Close(request, ProcedurePhrases.WrongStatus(request.Kind, order));
        var (items, itemStep) = ItemsSlot.Settle(request, account, order);
        if (itemStep is not null)
            return itemStep;
        var (changes, questions) = await variants.SettleAsync(request, account, items, cancellation);
        var (method, payment) = PaymentSlot.Settle(request, account, order, account.Customer.PaymentMethods);
        request = request with
        {
            ItemIds = [.. changes.Select(change => change.Old.ItemId), .. Unsettled(items, changes)],
            NewItemIds = [.. changes.Select(change => change.New.ItemId)],
            PaymentMethodId = method?.PaymentMethodId,
        };
        if (questions.Count > 0 || method is null)
            return new Step.Ask(request, payment is null ? questions : [.. questions, payment]);
        return Confirm(request, order, changes, method);
    }

    private static bool IsChangeable(Order order) => OrderStates.IsPending(order) || OrderStates.IsDelivered(order);

    private static IEnumerable<string> Unsettled(
        IReadOnlyList<OrderItem> items, IReadOnlyList<(OrderItem Old, Variant New)> changes) =>
        items.Where(item => changes.All(change => change.Old.ItemId != item.ItemId)).Select(item => item.ItemId);

    private static Step Confirm(
        ServiceRequest request, Order order, IReadOnlyList<(OrderItem Old, Variant New)> changes, PaymentMethod method)
    {
        var difference = changes.Sum(change => change.New.Price - change.Old.Price);
        if (method.Balance is { } balance && difference > balance)
            return new Step.Ask(
                request with { PaymentMethodId = null }, [new Question(Slot.Payment,
                    ProcedurePhrases.GiftCardTooLow(difference, balance))]);
        var pending = OrderStates.IsPending(order);
        return new Step.Confirm(
            request,
            ProcedurePhrases.ConfirmChange(order, changes, method, difference),
            pending ? "modify_pending_order_items" : "exchange_delivered_order_items",
            new JsonObject
            {
                ["order_id"] = order.OrderId,
                ["item_ids"] = new JsonArray([.. changes.Select(change => JsonValue.Create(change.Old.ItemId))]),
                ["new_item_ids"] = new JsonArray([.. changes.Select(change => JsonValue.Create(change.New.ItemId))]),
                ["payment_method_id"] = method.PaymentMethodId,
            });
    }
}
