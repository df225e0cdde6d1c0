using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

/// <summary>The right to speak on a ticket, within one transaction. Epochs only grow.</summary>
internal static class SpeakingLease
{
    /// <summary>A ticket that was never claimed is the assistant's, at epoch 0.</summary>
    public static async Task<LeaseRow> ReadAsync(StorageSession session, string ticketId) =>
        await session.FindAsync<LeaseRow>(DeliverySql.Lease, new { ticketId })
            ?? new LeaseRow { TicketId = ticketId, Epoch = 0, Holder = "assistant" };

    public static Task GrantAsync(StorageSession session, LeaseGrant grant) =>
        session.ExecuteAsync(DeliverySql.GrantLease, grant);
}
