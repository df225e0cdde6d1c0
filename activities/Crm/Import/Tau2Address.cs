namespace Steward.Activities.Crm.Import;

internal sealed record Tau2Address
{
    public required string Address1 { get; init; }

    public required string Address2 { get; init; }

    public required string City { get; init; }

    public required string Country { get; init; }

    public required string State { get; init; }

    public required string Zip { get; init; }

    public Address ToAddress() => new(Address1, Address2, City, State, Country, Zip);

    public static Tau2Address Of(Address address) => new()
    {
        Address1 = address.Address1,
        Address2 = address.Address2,
        City = address.City,
        Country = address.Country,
        State = address.State,
        Zip = address.Zip,
    };
}
