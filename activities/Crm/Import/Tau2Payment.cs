namespace Steward.Activities.Crm.Import;

internal sealed record Tau2Payment
{
    public required string TransactionType { get; init; }

    public required decimal Amount { get; init; }

    public required string PaymentMethodId { get; init; }
}
