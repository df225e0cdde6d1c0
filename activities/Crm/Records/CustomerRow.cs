namespace Steward.Activities.Crm.Records;

/// <summary>A row of <c>customers</c>.</summary>
internal sealed class CustomerRow : AddressColumns
{
    public required string CustomerId { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public int Position { get; init; }

    public int Version { get; init; }

    public string EmailKey => Key(Email);

    public string NameKey => Key($"{FirstName} {LastName}");

    /// <summary>What look-ups compare.</summary>
    public static string Key(string text) => text.Trim().ToLowerInvariant();

    public Customer ToCustomer(IReadOnlyList<PaymentMethodRow> methods, IReadOnlyList<string> orderIds) => new()
    {
        CustomerId = CustomerId,
        FirstName = FirstName,
        LastName = LastName,
        Email = Email,
        Address = ToAddress(),
        PaymentMethods = [.. methods.Select(method => method.ToPaymentMethod())],
        OrderIds = orderIds,
        Version = Version,
    };

    public static CustomerRow Of(Customer customer, int position) => new()
    {
        CustomerId = customer.CustomerId,
        FirstName = customer.FirstName,
        LastName = customer.LastName,
        Email = customer.Email,
        Address1 = customer.Address.Address1,
        Address2 = customer.Address.Address2,
        City = customer.Address.City,
        State = customer.Address.State,
        Country = customer.Address.Country,
        Zip = customer.Address.Zip,
        Position = position,
        Version = customer.Version,
    };
}
