using Steward.Activities.Audit;
using Steward.Activities.Crm.Records;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Actions;

/// <summary>
/// Takes back what an action did, once, while its window is open and nothing else changed the record since.
/// </summary>
internal sealed class ActionUndo(StewardDatabase database, AuditLog audit, TimeProvider time)
{
    public Task<ActionOutcome> UndoAsync(UndoActionRequest request, CancellationToken cancellation = default) =>
        database.WriteAsync(
            StoreScope.Ticket(request.TicketId),
            async session =>
            {
                var key = await KeyAsync(session, request);
                return key.ToUndoOutcome() ?? await FirstAsync(session, request, key);
            },
            cancellation);

    /// <summary>The version of the record that an undo would change; null when it is gone.</summary>
    internal static async Task<string?> VersionAsync(ShopRecords shop, UndoState undo) => undo switch
    {
        { OrderId: { } orderId } => await shop.OrderAsync(orderId) is { } order ? FactsVersion.Order(order) : null,
        { CustomerId: { } customerId } =>
            await shop.CustomerAsync(customerId) is { } customer ? FactsVersion.Customer(customer) : null,
        _ => null,
    };

    private static async Task<ActionKeyRow> KeyAsync(StorageSession session, UndoActionRequest request)
    {
        var key = await session.FindAsync<ActionKeyRow>(
            ActionKeySql.Find, new { ticketId = request.TicketId, actionNumber = request.ActionNumber });
        return key is not null && key.ProposalId == request.ProposalId
            ? key
            : throw new StewardException(
                ErrorTypes.NotFound,
                $"Action {request.ActionNumber} of ticket '{request.TicketId}' with proposal '{request.ProposalId}' "
                + "never ran; only what ran can be undone.");
    }

    private static async Task RestoreAsync(StorageSession session, UndoState undo)
    {
        var (shop, writer) = (new ShopRecords(session), new ShopWriter(session));
        if (undo.OrderId is { } orderId && await shop.OrderAsync(orderId) is { } order)
        {
            // Every action with an undo runs on an order that has neither a return nor an exchange yet.
            await writer.UpdateAsync(
                order, order with { Address = undo.Address, Status = undo.Status!, Return = null, Exchange = null });
        }
        else if (undo.CustomerId is { } customerId && await shop.CustomerAsync(customerId) is { } customer)
        {
            await writer.UpdateAsync(customer, customer with { Address = undo.Address });
        }
    }

    private async Task<ActionOutcome> FirstAsync(
        StorageSession session, UndoActionRequest request, ActionKeyRow key)
    {
        await session.HoldAsync(StoreScope.Shop);
        var refusal = await RefusalAsync(session, key);
        if (refusal is null)
        {
            await RestoreAsync(session, StoredJson.Read<UndoState>(key.Undo!));
        }

        var outcome = new ActionOutcome(
            key.ActionNumber, key.ProposalId, refusal is null ? ActionStatus.Done : ActionStatus.Refused, refusal);
        await session.ExecuteAsync(ActionKeySql.RecordUndo, new
        {
            ticketId = key.TicketId,
            actionNumber = key.ActionNumber,
            status = outcome.Status.ToString(),
            code = outcome.Code,
        });
        await audit.AppendAsync(session, ActionAudit.Undone(request, outcome, time.GetUtcNow()));
        return outcome;
    }

    private async Task<string?> RefusalAsync(StorageSession session, ActionKeyRow key)
    {
        if (key.Undo is null)
        {
            return RefusalCodes.NothingToUndo;
        }

        var proposal = await ProposalDesk.FindAsync(session, key.ProposalId);
        var window = ActionCatalogue.Get(proposal.Action).Undo.Window ?? TimeSpan.Zero;
        if (time.GetUtcNow() > Moment.Parse(key.ExecutedAt) + window)
        {
            return RefusalCodes.UndoWindowClosed;
        }

        var version = await VersionAsync(new ShopRecords(session), StoredJson.Read<UndoState>(key.Undo));
        return version == key.FactsAfter ? null : RefusalCodes.FactsChanged;
    }
}
