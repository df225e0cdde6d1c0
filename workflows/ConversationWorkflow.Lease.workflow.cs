using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>
/// Who may speak. Each change of holder takes a new epoch, and counts once the store of leases has
/// it.
/// </summary>
public sealed partial class ConversationWorkflow
{
    [WorkflowUpdateValidator(nameof(ClaimAsync))]
    public void ValidateClaim(ClaimRequest request)
    {
        Required.Fields("A claim", ("agentId", request.AgentId));
        RequireNoStep();
        RequireNotClosed();
    }

    [WorkflowUpdate("Claim")]
    public Task<LeaseAnswer> ClaimAsync(ClaimRequest request) =>
        InTurnAsync(RequireNotClosed, () => TakeOverAsync(request));

    private async Task<LeaseAnswer> TakeOverAsync(ClaimRequest request)
    {
        var agent = Owner.Agent(request.AgentId);
        if (state.Lease.Holder == agent)
        {
            return state.Lease;
        }

        var before = state.Lease;
        var lease = PassLeaseTo(agent);
        StopDrafting();
        await GrantOrGiveBackAsync(lease, before);
        if (state.Lease == lease)
        {
            state = state with
            {
                Owner = agent,
                HandedOver = true,
                WaitingOn = state.WaitingOn == WaitingOn.Assistant ? WaitingOn.Agent : state.WaitingOn,
                Detail = $"{request.AgentId} took over.",
            };
        }

        Record("lease.claimed", request.AgentId, null, ("epoch", $"{lease.Epoch}"));
        return lease;
    }

    [WorkflowUpdateValidator(nameof(ReleaseAsync))]
    public void ValidateRelease(ReleaseRequest request)
    {
        RequireNoStep();
        RequireReleasable(request);
    }

    [WorkflowUpdate("Release")]
    public Task<LeaseAnswer> ReleaseAsync(ReleaseRequest request) =>
        InTurnAsync(() => RequireReleasable(request), () => HandBackAsync(request));

    /// <summary>The server knows an update's id within one run only; the same release again is known in all.</summary>
    private void RequireReleasable(ReleaseRequest request)
    {
        if (state.HandedBack?.Request != request)
        {
            RequireLease(request.AgentId, request.Epoch);
        }
    }

    private async Task<LeaseAnswer> HandBackAsync(ReleaseRequest request)
    {
        if (state.HandedBack is { } before && before.Request == request)
        {
            return before.Lease;
        }

        var lease = PassLeaseTo(Owner.Assistant);
        state = state with
        {
            Owner = Owner.Assistant,
            HandedOver = false,
            Stalled = false,
            HandoverReason = null,
            NoteId = request.NoteId,
            HandedBack = new HandedBack(request, lease),
        };
        state = state with { NotePending = orderly && request.NoteId is not null };
        state = state with
        {
            WaitingOn = Lifecycle.MoveOf(state),
            Detail = $"{request.AgentId} handed back to the assistant.",
        };
        Record(
            "lease.released", request.AgentId, null, ("epoch", $"{lease.Epoch}"), ("note", request.NoteId ?? "none"));
        await TryGrantAsync(lease);
        return lease;
    }

    private LeaseAnswer PassLeaseTo(Owner holder)
    {
        state = state with { Lease = new(state.Lease.Epoch + 1, holder), LeaseGranted = false };
        return state.Lease;
    }

    /// <summary>A claim that the store did not take is no claim: the holder stays, under an epoch of its own.</summary>
    private async Task GrantOrGiveBackAsync(LeaseAnswer lease, LeaseAnswer before)
    {
        if (await TryGrantAsync(lease) || state.Lease != lease)
        {
            return;
        }

        PassLeaseTo(before.Holder);
        throw Refusal.Of(
            ErrorTypes.Unavailable,
            $"Ticket {input.TicketId} could not be claimed: the store of leases did not answer; claim again.");
    }

    private async Task<bool> TryGrantAsync(LeaseAnswer lease)
    {
        try
        {
            await GrantAsync(lease);
            return true;
        }
        catch (FailureException failure)
        {
            Workflow.Logger.LogStepFailed(failure, "Granting the lease");
            return false;
        }
    }

    private async Task GrantAsync(LeaseAnswer lease)
    {
        var grant = new LeaseGrant(input.TicketId, lease.Epoch, lease.Holder.Id ?? Speakers.Assistant);
        await LocalAsync(
            (IDeliveryActivities delivery) => delivery.GrantLeaseAsync(grant), ActivityCalls.GrantLease);
        if (state.Lease == lease)
        {
            state = state with { LeaseGranted = true };
        }
    }

    private void RequireLease(string agentId, int epoch)
    {
        Required.Fields("The request", ("agentId", agentId));
        RequireNotClosed();
        if (state.Lease != new LeaseAnswer(epoch, Owner.Agent(agentId)))
        {
            throw Refusal.Of(
                ErrorTypes.LeaseNotHeld,
                $"{agentId} does not hold the lease of ticket {input.TicketId} under epoch {epoch}: "
                + $"it is {state.Lease.Holder}'s under epoch {state.Lease.Epoch}; claim it first.");
        }
    }
}
