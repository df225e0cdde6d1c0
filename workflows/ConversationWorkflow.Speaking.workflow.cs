using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>Words reach the customer here, and only under the lease.</summary>
public sealed partial class ConversationWorkflow
{
    private const int MostFences = 3;

    private int fences;

    private static string DeliveryKey(int turn, TurnPhase phase) =>
        $"turn-{turn}-{phase.ToString().ToLowerInvariant()}";

    private static SaidReply Said(string key, ConversationState before, int upTo) =>
        new(key, before.AnsweredUpTo, [.. before.Unanswered.Where(message => message.Sequence <= upTo)]);

    /// <summary>False when nothing was said because the right to speak has moved on.</summary>
    private async Task<bool> SayAsync(int turn, TurnPhase phase, Draft draft, string rule)
    {
        var lease = state.Lease;
        if (draft.DraftId is not { } words || !TurnPlan.MaySpeak(state))
        {
            return false;
        }

        await GrantWhenNeededAsync();
        var result = state.Lease != lease ? DeliverResult.Fenced : await DeliverAsync(new()
        {
            TicketId = input.TicketId,
            DeliveryKey = DeliveryKey(turn, phase),
            Epoch = lease.Epoch,
            ContentId = words,
            Speaker = Speakers.Assistant,
            Channel = state.Channel,
            Citations = draft.Citations,
            PolicyVersion = state.Policy!.Version,
            Rule = rule,
        });
        NoteFence(result, lease);
        return result == DeliverResult.Recorded;
    }

    private async Task<DeliverResult> DeliverAsync(DeliverRequest request)
    {
        var answer = await LocalAsync(
            (IDeliveryActivities delivery) => delivery.DeliverAsync(request), ActivityCalls.Deliver);
        if (answer.Result == DeliverResult.Recorded && request.Citations.Count > 0)
        {
            state = state with { Cited = CitedPassages.Add(state.Cited, request.Citations) };
        }

        return answer.Result;
    }

    private Task GrantWhenNeededAsync() => state.LeaseGranted ? Task.CompletedTask : GrantAsync(state.Lease);

    /// <summary>
    /// Fenced although nobody took over: the store knows another epoch, after a claim that failed half-way. A new epoch
    /// settles it; a store that fences that as well is an outage.
    /// </summary>
    private void NoteFence(DeliverResult result, LeaseAnswer lease)
    {
        fences = result == DeliverResult.Fenced && state.Lease == lease ? fences + 1 : 0;
        if (fences > 0)
        {
            PassLeaseTo(lease.Holder);
        }

        if (fences >= MostFences)
        {
            fences = 0;
            state = Outage(state);
            Record("conversation.degraded", Speakers.Policy, null, ("what", "lease"));
        }
    }

    /// <summary>Says something that is not worth failing for.</summary>
    private async Task<bool> TryToSayAsync(ComposeRequest request)
    {
        try
        {
            var draft = await ComposeAsync(request);
            return await SayAsync(request.Turn, request.Phase, draft, request.Rule);
        }
        catch (FailureException failure)
        {
            Workflow.Logger.LogStepFailed(failure, $"The notice {request.Phase}");
            Record("notice.failed", Speakers.Policy, request.Rule, ("phase", $"{request.Phase}"));
            return false;
        }
    }

    /// <summary>The customer has a reply. While a person is responsible, it is still the person's move.</summary>
    private ConversationState Answered(int upTo)
    {
        var answered = Inbox.Answer(state, upTo) with
        {
            ActingUpTo = 0,
            Stalled = false,
            OutageTold = false,
            RetryAt = null,
            Retries = 0,
        };
        if (state.HandedOver || state.Status == TicketStatus.Solved)
        {
            return answered with { WaitingOn = Lifecycle.MoveOf(answered) };
        }

        answered = SlaClocks.Replied(answered, Now) with
        {
            Owner = Owner.Assistant,
            HandoverReason = null,
            TurnsInARow = state.TurnsInARow + 1,
            Detail = "The assistant replied.",
        };
        var isAllAnswered = answered.Unanswered.Count == 0 && !answered.Actions.Any(action => action.Ended is null);
        answered = Lifecycle.Enter(answered, isAllAnswered ? TicketStatus.Pending : TicketStatus.Open, Now);
        return answered with { WaitingOn = Lifecycle.MoveOf(answered) };
    }
}
