namespace Steward.Activities.Crm.Import;

internal sealed record Tau2Payment
{
    public required string TransactionType { get; init; }

    public required decimal Amount { get; init; }

    public required string PaymentMethodId { get; init; }

    public Payment ToPayment() => new(TransactionType, Amount, PaymentMethodId);

    public static Tau2Payment Of(Payment paid) => new()
    {
        TransactionType = paid.Type,
        Amount = paid.Amount,
        PaymentMethodId = paid.PaymentMethodId,
    };
}
