using FluentValidation;

namespace Steward.Activities.Crm.Actions;

/// <summary>Cancels an order that is still pending and refunds it.</summary>
internal sealed class CancelPendingOrder() : OrderAction<CancelPendingOrder.Args>("cancel_pending_order", new Rules())
{
    public static IReadOnlyList<string> Reasons { get; } = ["no longer needed", "ordered by mistake"];

    public override string Purpose => "Cancel a pending order and refund it.";

    public override UndoTerms Undo { get; } =
        UndoTerms.None("the refund is under way; the customer places a new order");

    protected override string Describe(Args arguments) => $"Cancel order {arguments.OrderId}";

    protected override Decision Decide(OrderScene scene, Args arguments)
    {
        var refunds = scene.BenchmarkArithmetic ? EachEntry(scene.Order) : WhatWasPaid(scene.Order);
        var code = scene.MustBeUntouched() ?? refunds
            .Select(refund => scene.MustOwn(refund.PaymentMethodId))
            .FirstOrDefault(found => found is not null);
        if (code is not null)
        {
            return Decision.Refuse(code);
        }

        var total = refunds.Sum(refund => refund.Amount);
        return new Decision
        {
            Order = scene.Order with
            {
                Status = OrderStatuses.Cancelled,
                CancelReason = arguments.Reason,
                Payments = [.. scene.Order.Payments, .. refunds],
            },
            Customer = refunds.Aggregate(
                scene.Customer, (customer, refund) => scene.Credit(customer, refund.PaymentMethodId, refund.Amount)),
            Amount = total,
            Money = Money.Refund(total),
        };
    }

    private static List<Payment> EachEntry(Order order) =>
        [.. order.Payments.Select(payment => payment with { Type = "refund" })];

    private static List<Payment> WhatWasPaid(Order order) =>
    [
        .. order.Payments.GroupBy(payment => payment.PaymentMethodId, StringComparer.Ordinal)
            .Select(paid => new Payment("refund", paid.Sum(Signed), paid.Key))
            .Where(refund => refund.Amount > 0),
    ];

    private static decimal Signed(Payment payment) => payment.Type is "refund" ? -payment.Amount : payment.Amount;

    internal sealed record Args(string OrderId, string Reason) : IOrderArguments;

    private sealed class Rules : AbstractValidator<Args>
    {
        public Rules()
        {
            this.ValidOrder();
            RuleFor(arguments => arguments.Reason)
                .Must(reason => Reasons.Contains(reason, StringComparer.Ordinal))
                .WithMessage($"'reason' must be one of: {string.Join(", ", Reasons)}");
        }
    }
}
