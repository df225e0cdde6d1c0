namespace Steward.Activities.Crm.Import;

internal sealed record Tau2User
{
    public required string UserId { get; init; }

    public required Tau2Name Name { get; init; }

    public required Tau2Address Address { get; init; }

    public required string Email { get; init; }

    public required IReadOnlyDictionary<string, Tau2PaymentMethod> PaymentMethods { get; init; }

    public required IReadOnlyList<string> Orders { get; init; }

    public Customer ToCustomer(int version) => new()
    {
        CustomerId = UserId,
        FirstName = Name.FirstName,
        LastName = Name.LastName,
        Email = Email,
        Address = Address.ToAddress(),
        PaymentMethods = [.. PaymentMethods.Values.Select(method => method.ToMethod())],
        OrderIds = Orders,
        Version = version,
    };

    public static Tau2User Of(Customer customer) => new()
    {
        UserId = customer.CustomerId,
        Name = new() { FirstName = customer.FirstName, LastName = customer.LastName },
        Address = Tau2Address.Of(customer.Address),
        Email = customer.Email,
        PaymentMethods = customer.PaymentMethods.ToDictionary(
            method => method.PaymentMethodId, Tau2PaymentMethod.Of, StringComparer.Ordinal),
        Orders = customer.OrderIds,
    };
}
