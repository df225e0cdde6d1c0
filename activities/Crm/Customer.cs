namespace Steward.Activities.Crm;

public sealed record Customer
{
    public required string CustomerId { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public required Address Address { get; init; }

    public IReadOnlyList<PaymentMethod> PaymentMethods { get; init; } = [];

    public IReadOnlyList<string> OrderIds { get; init; } = [];
}
