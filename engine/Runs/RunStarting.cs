using Temporalio.Api.Sdk.V1;

namespace Steward.Engine.Runs;

/// <summary>The first events of a run.</summary>
internal static class RunStarting
{
    internal static void Begin(
        RunTurn run,
        WorkflowExecutionStartedEventAttributes start,
        UserMetadata? metadata,
        string requestId,
        TimeSpan? delay,
        HistoryEvent? signal = null)
    {
        var key = run.State.Key;
        start.WorkflowId = key.WorkflowId;
        start.OriginalExecutionRunId = key.RunId;
        start.FirstExecutionRunId = start.FirstExecutionRunId is { Length: > 0 } first ? first : key.RunId;
        start.FirstWorkflowTaskBackoff = delay is { } backoff ? Duration.FromTimeSpan(backoff) : Durations.None.Clone();
        run.Append(new HistoryEvent { UserMetadata = metadata, WorkflowExecutionStartedEventAttributes = start });
        run.Extras.StartRequestId = requestId;
        if (signal is not null)
        {
            run.Append(signal);
        }

        if (delay is { } wait)
        {
            run.Extras.FirstTaskAt = run.Now + wait;
        }
        else
        {
            WorkflowTasks.Want(run);
        }
    }
}
