using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>The policy that holds for this ticket, pinned until a safe point.</summary>
public sealed partial class ConversationWorkflow
{
    /// <summary>
    /// Pins at the start, and again on continuing as new unless an action is open: what it was gated by must
    /// hold.
    /// </summary>
    private async Task PinPolicyAsync()
    {
        if (state.Policy is not null && state.Actions.Any(action => action.Ended is null))
        {
            return;
        }

        var before = state.Policy;
        var pinned = await TryPinAsync() ?? before ?? NoPolicy.Instance;
        state = state with { Policy = pinned };
        if (before is null)
        {
            StartClocks();
        }
        else if (before.Version != pinned.Version)
        {
            Record("policy.migrated", Speakers.Policy, null, ("from", before.Version));
        }
    }

    private async Task<PinnedPolicy?> TryPinAsync()
    {
        var request = new PinPolicyRequest(input.TicketId);
        try
        {
            return await LocalAsync(
                (IPolicyActivities policies) => policies.PinAsync(request), ActivityCalls.PinPolicy);
        }
        catch (FailureException failure)
        {
            Workflow.Logger.LogStepFailed(failure, "Pinning the policy");
            return null;
        }
    }

    /// <summary>A ticket that began without a policy takes one as soon as it can be had.</summary>
    private async Task RepinMissingPolicyAsync()
    {
        if (state.Policy == NoPolicy.Instance || state.Policy!.Version == NoPolicy.Instance.Version)
        {
            state = state with { Policy = await TryPinAsync() ?? state.Policy };
        }
    }

    private void StartClocks()
    {
        if (state.Unanswered is [var first, ..])
        {
            state = SlaClocks.CustomerWrote(state, first.ReceivedAt);
        }
    }

    /// <summary>Handlers that decide by the policy wait for it; it is there within the first workflow task.</summary>
    private Task PinnedAsync() => state.Policy is not null
        ? Task.CompletedTask
        : OutsideAsync(async () => await DoneAsync(Workflow.WaitConditionAsync(() => state.Policy is not null)));
}
