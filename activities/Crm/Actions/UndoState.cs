namespace Steward.Activities.Crm.Actions;

/// <summary>
/// What an undo puts back: the order's or the customer's address, and the order's status with its return or exchange.
/// </summary>
internal sealed record UndoState
{
    public string? OrderId { get; init; }

    public string? CustomerId { get; init; }

    public required Address Address { get; init; }

    public string? Status { get; init; }

    /// <summary>The state before the plan; null when the plan changes no record.</summary>
    public static UndoState? Of(ActionPlan plan) => plan switch
    {
        { OrderBefore: { } order } => new()
        {
            OrderId = order.OrderId,
            Address = order.Address,
            Status = order.Status,
        },
        { CustomerBefore: { } customer } => new()
        {
            CustomerId = customer.CustomerId,
            Address = customer.Address,
        },
        _ => null,
    };
}
