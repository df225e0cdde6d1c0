using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>Actions pass the policy's gates, run once, and their end is told.</summary>
public sealed partial class ConversationWorkflow
{
    private GatedAction Gate(ActionProposal proposal, string requestedBy, int turn)
    {
        var action = ActionLedger.Gate(state, proposal, requestedBy, turn, Now);
        state = ActionLedger.Add(state, action);
        Record(
            action.Tier == RiskTier.Forbidden ? "action.forbidden" : action.ApprovalId is null ? "action.allowed"
                : "approval.requested",
            requestedBy,
            action.Rule,
            ("number", $"{action.Number}"),
            ("action", proposal.Action),
            ("digest", proposal.Digest));
        return action;
    }

    private async Task ExecuteAsync(GatedAction action)
    {
        var outcome = await RunAsync(action);
        state = ActionLedger.Put(state, ActionLedger.End(action, outcome.Status, outcome.Code));
        StopFailedSeries();
        state = state with
        {
            WaitingOn = Lifecycle.MoveOf(state),
            Detail = $"Action {action.Number} ({action.Proposal.Action}): {outcome.Status}.",
        };
    }

    private async Task<ActionOutcome> RunAsync(GatedAction action)
    {
        var request = new ExecuteActionRequest
        {
            TicketId = input.TicketId,
            ActionNumber = action.Number,
            ProposalId = action.Proposal.ProposalId,
            Digest = action.Proposal.Digest,
            FactsVersion = action.Proposal.FactsVersion,
            ApprovalId = action.ApprovalId,
            RequestedBy = action.RequestedBy,
            ApprovedBy = action.ApprovedBy,
            PolicyVersion = action.PolicyVersion,
            Rule = action.Rule,
        };
        try
        {
            return await OutsideAsync(() => Workflow.ExecuteActivityAsync(
                (ICrmActivities crm) => crm.ExecuteActionAsync(request), ActivityCalls.ExecuteAction));
        }
        catch (FailureException failure) when (Failures.IsRefusal(failure, out var type))
        {
            Workflow.Logger.LogStepFailed(failure, $"Action {action.Number}");
            Record("action.refused", Speakers.Policy, action.Rule, ("number", $"{action.Number}"), ("error", type));
            return new(action.Number, action.Proposal.ProposalId, ActionStatus.Refused, type);
        }
    }

    /// <summary>
    /// Told by the assistant while it may speak. A person who holds the lease sees it on the desk; if they hand back
    /// without having said a word, it is told then.
    /// </summary>
    private async Task ReportAsync(IReadOnlyList<GatedAction> ended)
    {
        var lease = state.Lease;
        var turn = ended[0].Turn;
        var draft = await DraftAsync(
            Ask(turn, TurnPhase.Report) with { Outcomes = [.. ended.Select(ActionLedger.Outcome)] });
        if (draft is null || state.Lease != lease)
        {
            return;
        }

        await FollowAsync(turn, state.ActingUpTo, TurnPhase.Report, draft);
        if (state.Lease == lease)
        {
            MarkReported(ended);
        }
    }

    private void MarkReported(IReadOnlyList<GatedAction> ended)
    {
        var numbers = ended.Select(action => action.Number).ToHashSet();
        state = ActionLedger.PutAll(
            state, action => numbers.Contains(action.Number), action => action with { Reported = true });
    }

    private async Task TellOfApprovalAsync(IReadOnlyList<GatedAction> waiting)
    {
        var turn = waiting[0].Turn;
        var draft = await ComposeAsync(Ask(turn, TurnPhase.AwaitApproval));
        var (upTo, before) = (state.ActingUpTo, state);
        if (!TurnPlan.ToTell(state).Any(action => action.Turn == turn))
        {
            return;
        }

        // A composer without words for this has nothing to say: the approval waits all the same.
        if (draft.DraftId is null || await SayAsync(turn, TurnPhase.AwaitApproval, draft, waiting[0].Rule))
        {
            state = ActionLedger.PutAll(state, action => action.Turn == turn, action => action with { Told = true });
            state = state with { LastSaid = Said(DeliveryKey(turn, TurnPhase.AwaitApproval), before, upTo) };
            state = Answered(upTo) with { Detail = "An action waits for a person's approval." };
        }
    }
}
