using FluentValidation;

namespace Steward.Activities.Crm.Actions;

/// <summary>Pays a pending order by another method and refunds the first one.</summary>
internal sealed class ModifyPendingOrderPayment()
    : OrderAction<ModifyPendingOrderPayment.Args>("modify_pending_order_payment", new Rules())
{
    public override string Purpose => "Pay a pending order by another of the customer's payment methods.";

    public override UndoTerms Undo { get; } = UndoTerms.None("both payments are under way");

    protected override string Describe(Args arguments) => $"Change the payment method of order {arguments.OrderId}";

    protected override Decision Decide(OrderScene scene, Args arguments)
    {
        var method = arguments.PaymentMethodId;
        var code = scene.MustBePending() ?? scene.MustOwn(method) ?? MustHaveOnePayment(scene, method)
            ?? scene.MustCover(method, scene.Order.Payments[0].Amount);
        return code is null ? Swap(scene, scene.Order.Payments[0], method) : Decision.Refuse(code);
    }

    private static string? MustHaveOnePayment(OrderScene scene, string method) => scene.Order.Payments switch
    {
        [{ Type: "payment" } only] => only.PaymentMethodId == method ? RefusalCodes.SamePaymentMethod : null,
        _ => RefusalCodes.NotOnePayment,
    };

    private static Decision Swap(OrderScene scene, Payment first, string method)
    {
        var charged = scene.Credit(scene.Customer, method, -first.Amount);
        return new Decision
        {
            Order = scene.Order with
            {
                Payments =
                [
                    first,
                    new Payment("payment", first.Amount, method),
                    new Payment("refund", first.Amount, first.PaymentMethodId),
                ],
            },
            Customer = scene.Credit(charged, first.PaymentMethodId, first.Amount),
            Amount = first.Amount,
            Money = Money.Charge(first.Amount) + " and refund the first payment",
        };
    }

    internal sealed record Args(string OrderId, string PaymentMethodId) : IOrderArguments;

    private sealed class Rules : AbstractValidator<Args>
    {
        public Rules()
        {
            this.ValidOrder();
            this.ValidPaymentMethod(arguments => arguments.PaymentMethodId);
        }
    }
}
