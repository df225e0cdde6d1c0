using System.Text.Json.Nodes;
using Steward.Activities.Models.Wording;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Procedures;

/// <summary>Returns items of a delivered order, refunded to the original method or a gift card.</summary>
internal sealed class ReturnItems : IProcedure
{
    public string Kind => Intents.ReturnItems;

    public IReadOnlyList<Question> EarlyQuestions(ServiceRequest request) => [];

    public Task<Step> NextAsync(ServiceRequest request, Account account, CancellationToken cancellation) =>
        Task.FromResult(Next(request, account));

    private static Step Next(ServiceRequest request, Account account)
    {
        var (order, step) = OrderSlot.Settle(request, account, OrderStates.IsDelivered);
        if (order is null)
            return step!;
        request = request with { OrderId = order.OrderId };
        if (!OrderStates.IsDelivered(order))
            return new Step.Close(request, ProcedurePhrases.WrongStatus(request.Kind, order));
        var (items, itemStep) = ItemsSlot.Settle(request, account, order);
        var (method, question) = PaymentSlot.Settle(request, account, order, PaymentSlot.ForRefund(account, order));
        request = request with { ItemIds = [.. items.Select(item => item.ItemId)],
            PaymentMethodId = method?.PaymentMethodId };
        if (itemStep is Step.Ask ask)
            return new Step.Ask(request, question is null ? ask.Questions : [.. ask.Questions, question]);
        if (itemStep is not null)
            return itemStep;
        return method is null
            ? new Step.Ask(request, [question!])
            : new Step.Confirm(request, ProcedurePhrases.ConfirmReturn(order, items, method),
                "return_delivered_order_items",
                new JsonObject
                {
                    ["order_id"] = order.OrderId,
                    ["item_ids"] = new JsonArray([.. request.ItemIds.Select(id => JsonValue.Create(id))]),
                    ["payment_method_id"] = method.PaymentMethodId,
                });
    }
}
