using FluentValidation;

namespace Steward.Activities.Crm.Actions;

/// <summary>Requests the return of a delivered order's items; the refund follows when they are back.</summary>
internal sealed class ReturnDeliveredOrderItems()
    : OrderAction<ReturnDeliveredOrderItems.Args>("return_delivered_order_items", new Rules())
{
    public override string Purpose =>
        "Return items of a delivered order. The refund goes to the original payment method or to a gift card.";

    public override UndoTerms Undo { get; } = UndoTerms.Within(TimeSpan.FromHours(24));

    protected override string Describe(Args arguments) =>
        $"Return {arguments.ItemIds.Count} item(s) of order {arguments.OrderId}";

    protected override Decision Decide(OrderScene scene, Args arguments)
    {
        var code = scene.MustBeDelivered() ?? scene.MustOwn(arguments.PaymentMethodId)
            ?? MustBeRefundable(scene, arguments.PaymentMethodId) ?? scene.MustHave(arguments.ItemIds);
        return code is null ? Return(scene, arguments) : Decision.Refuse(code);
    }

    private static string? MustBeRefundable(OrderScene scene, string method) =>
        scene.IsGiftCard(method) || scene.Order.Payments[0].PaymentMethodId == method
            ? null
            : RefusalCodes.PaymentMethodNotAllowed;

    private static Decision Return(OrderScene scene, Args arguments)
    {
        var refund = arguments.ItemIds.Sum(itemId => scene.Item(itemId).Price);
        return new Decision
        {
            Order = scene.Order with
            {
                Status = OrderStatuses.ReturnRequested,
                Return = new([.. arguments.ItemIds.Order(StringComparer.Ordinal)], arguments.PaymentMethodId),
            },
            Amount = refund,
            Money = Money.Refund(refund),
        };
    }

    internal sealed record Args(string OrderId, IReadOnlyList<string> ItemIds, string PaymentMethodId)
        : IOrderArguments;

    private sealed class Rules : AbstractValidator<Args>
    {
        public Rules()
        {
            this.ValidOrder();
            this.ValidItems(arguments => arguments.ItemIds);
            this.ValidPaymentMethod(arguments => arguments.PaymentMethodId);
        }
    }
}
