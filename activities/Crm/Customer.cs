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

    /// <summary>Grows with each change of the profile; approvals are bound to it.</summary>
    public int Version { get; init; }
}
