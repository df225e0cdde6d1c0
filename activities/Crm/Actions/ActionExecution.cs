using Steward.Activities.Audit;
using Steward.Activities.Crm.Records;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Actions;

/// <summary>Runs actions: the effect, its once-key and its audit record stand or fall together.</summary>
internal sealed class ActionExecution(StewardDatabase database, AuditLog audit, TimeProvider time)
{
    public Task<ActionOutcome> ExecuteAsync(ExecuteActionRequest request, CancellationToken cancellation = default) =>
        database.WriteAsync(
            StoreScope.Ticket(request.TicketId),
            async session => await EarlierAsync(session, request) ?? await FirstAsync(session, request),
            cancellation);

    private static async Task<ActionOutcome?> EarlierAsync(StorageSession session, ExecuteActionRequest request)
    {
        var earlier = await session.FindAsync<ActionKeyRow>(
            ActionKeySql.Find, new { ticketId = request.TicketId, actionNumber = request.ActionNumber });
        return earlier is null || earlier.Digest == request.Digest
            ? earlier?.ToOutcome()
            : throw new StewardException(
                ErrorTypes.KeyReused,
                $"Action {request.ActionNumber} of ticket '{request.TicketId}' ran before with digest "
                + $"{earlier.Digest}, and now comes with {request.Digest}; another action needs a number of its own.");
    }

    private static async Task<ProposalRow> ProposalAsync(StorageSession session, ExecuteActionRequest request)
    {
        var proposal = await ProposalDesk.FindAsync(session, request.ProposalId);
        return proposal.TicketId == request.TicketId && proposal.Digest == request.Digest
            ? proposal
            : throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Proposal '{request.ProposalId}' is digest {proposal.Digest} of ticket '{proposal.TicketId}', and "
                + $"the request is digest {request.Digest} of ticket '{request.TicketId}'; "
                + "only what was approved may run.");
    }

    private static ActionOutcome Judge(ExecuteActionRequest request, ActionPlan plan)
    {
        var (status, code) = plan switch
        {
            { Missing.Count: > 0 } => (ActionStatus.Void, RefusalCodes.FactsChanged),
            _ when plan.FactsVersion != request.FactsVersion => (ActionStatus.Void, RefusalCodes.FactsChanged),
            { Decision.Refusal: { } refusal } => (ActionStatus.Refused, refusal),
            _ => (ActionStatus.Done, null),
        };
        return new ActionOutcome(request.ActionNumber, request.ProposalId, status, code);
    }

    private static async Task ApplyAsync(StorageSession session, ActionPlan plan)
    {
        var writer = new ShopWriter(session);
        if (plan is { OrderBefore: { } order, Decision.Order: { } changedOrder })
        {
            await writer.UpdateAsync(order, changedOrder);
        }

        if (plan is { CustomerBefore: { } customer, Decision.Customer: { } changedCustomer })
        {
            await writer.UpdateAsync(customer, changedCustomer);
        }
    }

    private async Task<ActionOutcome> FirstAsync(StorageSession session, ExecuteActionRequest request)
    {
        // Other tickets may be about the same order or customer.
        await session.HoldAsync(StoreScope.Shop);
        var proposal = await ProposalAsync(session, request);
        var proposed = ProposedAction.Read(proposal.Action, proposal.Arguments);
        var plan = await proposed.Action.PlanAsync(new ShopRecords(session), proposed.Arguments);
        var outcome = Judge(request, plan);
        if (outcome.Status is ActionStatus.Done)
        {
            await ApplyAsync(session, plan);
        }

        var now = time.GetUtcNow();
        await session.ExecuteAsync(ActionKeySql.Insert, await KeyAsync(session, request, proposed, plan, outcome, now));
        await audit.AppendAsync(session, ActionAudit.Executed(request, proposal.Action, plan, outcome, now));
        return outcome;
    }

    private static async Task<ActionKeyRow> KeyAsync(
        StorageSession session,
        ExecuteActionRequest request,
        ProposedAction proposed,
        ActionPlan plan,
        ActionOutcome outcome,
        DateTimeOffset now)
    {
        var undoable = outcome.Status is ActionStatus.Done && proposed.Action.Undo.Window is not null;
        var undo = undoable ? UndoState.Of(plan) : null;
        return new ActionKeyRow
        {
            TicketId = request.TicketId,
            ActionNumber = request.ActionNumber,
            Digest = request.Digest,
            ProposalId = request.ProposalId,
            Status = outcome.Status.ToString(),
            Code = outcome.Code,
            ExecutedAt = Moment.Text(now),
            Undo = undo is null ? null : StoredJson.Write(undo),
            FactsAfter = undo is null ? null : await ActionUndo.VersionAsync(new ShopRecords(session), undo),
        };
    }
}
