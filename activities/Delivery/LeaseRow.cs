namespace Steward.Activities.Delivery;

/// <summary>A row of <c>leases</c>: who may speak on a ticket.</summary>
internal sealed class LeaseRow
{
    public required string TicketId { get; init; }

    public int Epoch { get; init; }

    public required string Holder { get; init; }
}
