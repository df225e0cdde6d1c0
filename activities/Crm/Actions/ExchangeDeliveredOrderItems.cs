using FluentValidation;

namespace Steward.Activities.Crm.Actions;

/// <summary>Requests the exchange of a delivered order's items for other variants of the same products.</summary>
internal sealed class ExchangeDeliveredOrderItems()
    : OrderAction<ExchangeDeliveredOrderItems.Args>("exchange_delivered_order_items", new Rules())
{
    public override string Purpose =>
        "Exchange items of a delivered order for other variants of the same products. Once per order: collect all "
        + "first.";

    public override UndoTerms Undo { get; } = UndoTerms.Within(TimeSpan.FromHours(24));

    protected override string Describe(Args arguments) =>
        $"Exchange {arguments.ItemIds.Count} item(s) of order {arguments.OrderId}";

    protected override Decision Decide(OrderScene scene, Args arguments)
    {
        var code = scene.MustBeDelivered() ?? scene.MustHave(arguments.ItemIds) ?? scene.MustBeInStock(arguments)
            ?? scene.MustOwn(arguments.PaymentMethodId)
            ?? scene.MustCover(arguments.PaymentMethodId, PriceDifference.Of(scene, arguments));
        return code is null ? Exchange(scene, arguments) : Decision.Refuse(code);
    }

    private static Decision Exchange(OrderScene scene, Args arguments)
    {
        var difference = PriceDifference.Of(scene, arguments);
        return new Decision
        {
            Order = scene.Order with
            {
                Status = OrderStatuses.ExchangeRequested,
                Exchange = new(
                    [.. arguments.ItemIds.Order(StringComparer.Ordinal)],
                    [.. arguments.NewItemIds.Order(StringComparer.Ordinal)],
                    arguments.PaymentMethodId,
                    difference),
            },
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
