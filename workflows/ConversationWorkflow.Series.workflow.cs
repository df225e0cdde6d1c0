using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>
/// A series of actions stands or falls together: after a failure the rest is stopped, and the done is
/// undone.
/// </summary>
public sealed partial class ConversationWorkflow
{
    private void StopFailedSeries()
    {
        foreach (var action in orderly ? ActionLedger.ToStop(state) : [])
        {
            var stopped =
                action with { Approval = ActionLedger.IsWaiting(action) ? ApprovalState.Void : action.Approval };
            state = ActionLedger.Put(state, ActionLedger.End(stopped, ActionStatus.Void, ReasonCodes.SeriesFailed));
            Record("action.stopped", Speakers.Policy, action.Rule, ("number", $"{action.Number}"));
        }
    }

    /// <summary>
    /// Taken back from the last to the first; what cannot be taken back any more stands, and is told as
    /// done.
    /// </summary>
    private async Task UndoAsync(GatedAction action)
    {
        var outcome = await TakeBackAsync(action);
        state = ActionLedger.Put(state, action with { Undo = outcome });
        state = state with
        {
            Detail = $"Action {action.Number} ({action.Proposal.Action}), taking it back: {outcome}.",
        };
    }

    private async Task<ActionStatus> TakeBackAsync(GatedAction action)
    {
        var request = new UndoActionRequest(
            input.TicketId, action.Number, action.Proposal.ProposalId, Speakers.Policy);
        try
        {
            var outcome = await OutsideAsync(() => Workflow.ExecuteActivityAsync(
                (ICrmActivities crm) => crm.UndoActionAsync(request), ActivityCalls.UndoAction));
            return outcome.Status;
        }
        catch (FailureException failure) when (Failures.IsRefusal(failure, out _))
        {
            Workflow.Logger.LogStepFailed(failure, $"Taking back action {action.Number}");
            return ActionStatus.Refused;
        }
    }
}
