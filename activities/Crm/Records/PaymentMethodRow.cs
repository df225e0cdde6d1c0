namespace Steward.Activities.Crm.Records;

/// <summary>A row of <c>payment_methods</c>.</summary>
internal sealed class PaymentMethodRow
{
    public required string CustomerId { get; init; }

    public required string PaymentMethodId { get; init; }

    public int Position { get; init; }

    public required string Source { get; init; }

    public string? Brand { get; init; }

    public string? LastFour { get; init; }

    public long? BalanceCents { get; init; }

    public PaymentMethod ToPaymentMethod() => new(
        PaymentMethodId, Source, Brand, LastFour, BalanceCents is { } cents ? Cents.Amount(cents) : null);

    public static PaymentMethodRow Of(string customerId, PaymentMethod method, int position) => new()
    {
        CustomerId = customerId,
        PaymentMethodId = method.PaymentMethodId,
        Position = position,
        Source = method.Source,
        Brand = method.Brand,
        LastFour = method.LastFour,
        BalanceCents = method.Balance is { } balance ? Cents.Of(balance) : null,
    };
}
