namespace Steward.Activities.Crm.Records;

/// <summary>The address columns of a row, shared by customers and orders.</summary>
internal abstract class AddressColumns
{
    public required string Address1 { get; init; }

    public required string Address2 { get; init; }

    public required string City { get; init; }

    public required string State { get; init; }

    public required string Country { get; init; }

    public required string Zip { get; init; }

    public Address ToAddress() => new(Address1, Address2, City, State, Country, Zip);
}
