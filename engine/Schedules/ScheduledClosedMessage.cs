using Steward.Engine.Runs;

namespace Steward.Engine.Schedules;

/// <summary>Tells a schedule how a workflow it started has ended.</summary>
internal sealed record ScheduledClosedMessage(
    string Id, RunKey Target, string WorkflowId, WorkflowExecutionStatus Status, HistoryEvent Closing)
    : CrossRunMessage(Id, Target)
{
    internal override void Deliver(Turn turn)
    {
        if (turn.Target is { IsOpen: true, Extras.Schedule: { } state } found)
        {
            var run = turn.Change(found);
            Close(state);
            new ScheduleTurn(run).Process();
        }
    }

    private void Close(ScheduleState state)
    {
        if (state.Info.RecentActions.LastOrDefault(a => a.StartWorkflowResult.WorkflowId == WorkflowId) is { } action)
        {
            action.StartWorkflowStatus = Status;
        }

        if (state.Info.RunningWorkflows.FirstOrDefault(r => r.WorkflowId == WorkflowId) is not { } running)
        {
            return;
        }

        state.Info.RunningWorkflows.Remove(running);
        PauseOnFailure(state);
        if (Closing.WorkflowExecutionCompletedEventAttributes is { } completed)
        {
            (state.LastResult, state.LastFailure) = (completed.Result, null);
        }
        else if (Closing.WorkflowExecutionFailedEventAttributes is { } failed)
        {
            state.LastFailure = failed.Failure;
        }
    }

    private void PauseOnFailure(ScheduleState state)
    {
        var note = Status switch
        {
            WorkflowExecutionStatus.Failed => $"paused due to workflow failure: {WorkflowId}: "
                + Closing.WorkflowExecutionFailedEventAttributes.Failure.Message,
            WorkflowExecutionStatus.TimedOut => $"paused due to workflow timeout: {WorkflowId}",
            _ => null,
        };
        if (note is not null && state.Schedule.Policies.PauseOnFailure && !state.Schedule.State.Paused)
        {
            (state.Schedule.State.Paused, state.Schedule.State.Notes) = (true, note);
            state.ConflictToken++;
        }
    }
}
