namespace Steward.Activities.Crm;

public sealed record Order
{
    public required string OrderId { get; init; }

    public required string CustomerId { get; init; }

    public required Address Address { get; init; }

    /// <summary><c>pending</c>, <c>pending (item modified)</c>, <c>processed</c>, <c>delivered</c>, <c>cancelled</c>, <c>return requested</c>, <c>exchange requested</c>.</summary>
    public required string Status { get; init; }

    public IReadOnlyList<OrderItem> Items { get; init; } = [];

    public IReadOnlyList<Fulfilment> Fulfilments { get; init; } = [];

    public IReadOnlyList<Payment> Payments { get; init; } = [];

    public string? CancelReason { get; init; }

    public OrderReturn? Return { get; init; }

    public OrderExchange? Exchange { get; init; }

    /// <summary>Grows with each change; approvals are bound to it.</summary>
    public int Version { get; init; }
}
