namespace Steward.Activities.Crm.Records;

/// <summary>A row of <c>payments</c>.</summary>
internal sealed class PaymentRow
{
    public required string OrderId { get; init; }

    public int Position { get; init; }

    public required string Type { get; init; }

    public long AmountCents { get; init; }

    public required string PaymentMethodId { get; init; }

    public Payment ToPayment() => new(Type, Cents.Amount(AmountCents), PaymentMethodId);

    public static IEnumerable<PaymentRow> Of(Order order) => order.Payments.Select((payment, position) => new PaymentRow
    {
        OrderId = order.OrderId,
        Position = position,
        Type = payment.Type,
        AmountCents = Cents.Of(payment.Amount),
        PaymentMethodId = payment.PaymentMethodId,
    });
}
