using FluentValidation;

namespace Steward.Activities.Crm.Actions;

/// <summary>Puts other variants of the same products into a pending order, once per order.</summary>
internal sealed class ModifyPendingOrderItems()
    : OrderAction<ModifyPendingOrderItems.Args>("modify_pending_order_items", new Rules())
{
    public override string Purpose =>
        "Change items of a pending order to other variants of the same products. Once per order: collect all first.";

    public override UndoTerms Undo { get; } =
        UndoTerms.None("an order's items change once, and the difference is under way");

    protected override string Describe(Args arguments) =>
        $"Change {arguments.ItemIds.Count} item(s) of order {arguments.OrderId}";

    protected override Decision Decide(OrderScene scene, Args arguments)
    {
        var code = scene.MustBeUntouched() ?? scene.MustHave(arguments.ItemIds) ?? SceneRules.MustDiffer(arguments)
            ?? scene.MustBeInStock(arguments) ?? scene.MustOwn(arguments.PaymentMethodId)
            ?? scene.MustCover(arguments.PaymentMethodId, PriceDifference.Of(scene, arguments));
        return code is null ? Change(scene, arguments) : Decision.Refuse(code);
    }

    private static Decision Change(OrderScene scene, Args arguments)
    {
        var difference = PriceDifference.Of(scene, arguments);
        var payment = new Payment(
            difference > 0 ? "payment" : "refund", Math.Abs(difference), arguments.PaymentMethodId);
        return new Decision
        {
            Order = scene.Order with
            {
                Status = OrderStatuses.PendingItemModified,
                Items = ItemExchange.Apply(scene, arguments),
                Payments = [.. scene.Order.Payments, payment],
            },
            Customer = scene.Credit(scene.Customer, arguments.PaymentMethodId, -difference),
            Amount = Math.Abs(difference),
            Money = Money.Difference(difference),
        };
    }

    internal sealed record Args(
        string OrderId, IReadOnlyList<string> ItemIds, IReadOnlyList<string> NewItemIds, string PaymentMethodId)
        : IItemChangeArguments;

    private sealed class Rules : AbstractValidator<Args>
    {
        public Rules() => this.ValidItemChange();
    }
}
