using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>Desk work: status, priority, owner, snooze.</summary>
public sealed partial class ConversationWorkflow
{
    [WorkflowUpdateValidator(nameof(ChangeStatusAsync))]
    public void ValidateChangeStatus(ChangeStatusRequest request)
    {
        Required.Fields("A change of status", ("agentId", request.AgentId));
        RequireNoStep();
        RequireStatus(request);
    }

    private void RequireStatus(ChangeStatusRequest request) =>
        TicketTransitions.Require(input.TicketId, state.Status, request.Status);

    [WorkflowUpdate("ChangeStatus")]
    public Task<DeskAnswer> ChangeStatusAsync(ChangeStatusRequest request) =>
        InTurnAsync(() => RequireStatus(request), () => MoveAsync(request));

    private async Task<DeskAnswer> MoveAsync(ChangeStatusRequest request)
    {
        await PinnedAsync();
        var waiting = state.Actions.Where(ActionLedger.IsWaiting).ToList();
        var entered = request.Status == TicketStatus.Solved
            ? Lifecycle.Solve(state, Now)
            : Lifecycle.Enter(state, request.Status, Now);
        state = entered with
        {
            WaitingOn = Lifecycle.MoveOf(entered),
            Detail = $"{request.AgentId} changed the status to {request.Status}.",
        };
        foreach (var action in waiting.Where(action => request.Status == TicketStatus.Solved))
        {
            Record("approval.voided", request.AgentId, action.Rule, ("approval", action.ApprovalId!));
        }

        return Changed("ticket.status_changed", request.AgentId, ("status", $"{request.Status}"));
    }

    [WorkflowUpdateValidator(nameof(ChangePriorityAsync))]
    public void ValidateChangePriority(ChangePriorityRequest request)
    {
        Required.Fields("A change of priority", ("agentId", request.AgentId));
        RequireNoStep();
        RequireNotClosed();
    }

    [WorkflowUpdate("ChangePriority")]
    public Task<DeskAnswer> ChangePriorityAsync(ChangePriorityRequest request) =>
        InTurnAsync(RequireNotClosed, () => PrioritiseAsync(request));

    private async Task<DeskAnswer> PrioritiseAsync(ChangePriorityRequest request)
    {
        await PinnedAsync();
        state = SlaClocks.PriorityChanged(state with { Priority = request.Priority }, Now);
        return Changed("ticket.priority_changed", request.AgentId, ("priority", $"{request.Priority}"));
    }

    [WorkflowUpdateValidator(nameof(AssignAsync))]
    public void ValidateAssign(AssignRequest request)
    {
        Required.Fields("An assignment", ("agentId", request.AgentId));
        RequireNoStep();
        RequireAssignment(request);
    }

    private void RequireAssignment(AssignRequest request)
    {
        RequireNotClosed();
        RequireOwner(request.Owner);
    }

    [WorkflowUpdate("Assign")]
    public Task<DeskAnswer> AssignAsync(AssignRequest request) =>
        InTurnAsync(() => RequireAssignment(request), () => EntrustAsync(request));

    private Task<DeskAnswer> EntrustAsync(AssignRequest request)
    {
        var isToAssistant = request.Owner.Kind == OwnerKind.Assistant;
        state = state with
        {
            Owner = request.Owner,
            HandedOver = !isToAssistant,
            Stalled = isToAssistant ? false : state.Stalled,
        };
        state = state with
        {
            WaitingOn = Lifecycle.MoveOf(state),
            Detail = $"{request.AgentId} assigned the ticket to {request.Owner}.",
        };
        StopDrafting();
        return Task.FromResult(Changed("ticket.assigned", request.AgentId, ("owner", $"{request.Owner}")));
    }

    [WorkflowUpdateValidator(nameof(SnoozeAsync))]
    public void ValidateSnooze(SnoozeRequest request)
    {
        Required.Fields("A snooze", ("agentId", request.AgentId));
        RequireNoStep();
        RequireSnooze(request, Clock);
    }

    private void RequireSnooze(SnoozeRequest request, DateTimeOffset now)
    {
        if (request.Until <= now)
        {
            throw Refusal.Of(
                ErrorTypes.InvalidRequest,
                $"Ticket {input.TicketId} cannot be snoozed until {request.Until:u}: that has passed; "
                + "choose a later moment.");
        }

        if (state.Status != TicketStatus.OnHold)
        {
            TicketTransitions.Require(input.TicketId, state.Status, TicketStatus.OnHold);
        }
    }

    [WorkflowUpdate("Snooze")]
    public Task<DeskAnswer> SnoozeAsync(SnoozeRequest request) =>
        InTurnAsync(() => RequireSnooze(request, AsSent), () => PutAsideAsync(request));

    private async Task<DeskAnswer> PutAsideAsync(SnoozeRequest request)
    {
        await PinnedAsync();
        state = Lifecycle.Enter(state, TicketStatus.OnHold, Now) with
        {
            SnoozedUntil = request.Until,
            WaitingOn = WaitingOn.ThirdParty,
            Detail = $"{request.AgentId} put the ticket on hold until {request.Until:u}.",
        };
        StopDrafting();
        return Changed("ticket.snoozed", request.AgentId, ("until", $"{request.Until:u}"));
    }

    private DeskAnswer Changed(string happened, string agentId, (string Key, string Value) fact)
    {
        Record(happened, agentId, null, fact);
        return new(state.Status, state.WaitingOn, state.Owner, state.Priority);
    }

    private void RequireOwner(Owner owner)
    {
        var needsId = owner.Kind is OwnerKind.Agent or OwnerKind.Group;
        if (owner.Kind == OwnerKind.Nobody || needsId == string.IsNullOrWhiteSpace(owner.Id))
        {
            throw Refusal.Of(
                ErrorTypes.InvalidRequest,
                $"Ticket {input.TicketId} cannot be assigned to {owner}; name an agent, a group or the assistant.");
        }

        if (owner.Kind == OwnerKind.Assistant && state.Lease.Holder.Kind != OwnerKind.Assistant)
        {
            throw Refusal.Of(
                ErrorTypes.LeaseNotHeld,
                $"{state.Lease.Holder} holds the lease of ticket {input.TicketId}; "
                + "release it to hand back to the assistant.");
        }
    }
}
