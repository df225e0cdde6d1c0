namespace Steward.Activities.Crm.Import;

internal sealed record Tau2PaymentMethod
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    public string? Brand { get; init; }

    public string? LastFour { get; init; }

    public decimal? Balance { get; init; }

    public PaymentMethod ToMethod() => new(Id, Source, Brand, LastFour, Balance);

    public static Tau2PaymentMethod Of(PaymentMethod method) => new()
    {
        Source = method.Source,
        Id = method.PaymentMethodId,
        Brand = method.Brand,
        LastFour = method.LastFour,
        Balance = method.Balance,
    };
}
