using Steward.Engine.Deployments;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Runs;

/// <summary>A run as lists and descriptions show it.</summary>
internal static class RunInfo
{
    internal static WorkflowExecutionInfo Of(RunState run)
    {
        var info = Beginning(run);
        AddSettings(info, run);
        AddPassing(info, run);
        return info;
    }

    /// <summary>The same, serialised. Most of it stays from turn to turn, and parts of a message may simply follow one another.</summary>
    internal static byte[] BytesOf(RunState run)
    {
        var lasting = run.Lasting ??= new LastingInfo(run);
        var (beginning, settings) = (lasting.Beginning(), lasting.Settings());
        var passing = new WorkflowExecutionInfo();
        AddPassing(passing, run);
        var bytes = new byte[beginning.Length + settings.Length + passing.CalculateSize()];
        beginning.CopyTo(bytes, 0);
        settings.CopyTo(bytes, beginning.Length);
        passing.WriteTo(bytes.AsSpan(beginning.Length + settings.Length));
        return bytes;
    }

    /// <summary>What the run began with. <see cref="LastingInfo"/> keeps it: every source of it must be named there.</summary>
    internal static WorkflowExecutionInfo Beginning(RunState run) => new()
    {
        Execution = run.Key.Execution,
        Type = run.Start.WorkflowType,
        StartTime = Timestamp.FromDateTimeOffset(run.StartedAt),
        ExecutionTime = Timestamp.FromDateTimeOffset(ExecutionTime(run)),
        TaskQueue = run.TaskQueue,
        Memo = run.Memo,
        ParentExecution = run.Start.ParentWorkflowExecution,
        ParentNamespaceId = run.Start.ParentWorkflowNamespaceId,
        RootExecution = run.Start.RootWorkflowExecution ?? run.Key.Execution,
        FirstRunId = run.Start.FirstExecutionRunId,
        Priority = run.Start.Priority,
    };

    /// <summary>What a step may change, but few do; the same goes for it.</summary>
    internal static void AddSettings(WorkflowExecutionInfo info, RunState run)
    {
        info.SearchAttributes = run.SearchAttributes;
        BuildPoints.AddTo(info, run);
        DeploymentLabels.AddTo(info, run);
    }

    private static void AddPassing(WorkflowExecutionInfo info, RunState run)
    {
        info.Status = run.Status;
        info.HistoryLength = run.LastEventId;
        info.HistorySizeBytes = run.HistoryBytes;
        info.StateTransitionCount = run.Extras.Transitions;
        if (run.ClosedAt is { } closed)
        {
            info.CloseTime = Timestamp.FromDateTimeOffset(closed);
            info.ExecutionDuration = Duration.FromTimeSpan(closed - ExecutionTime(run));
        }
    }

    private static DateTimeOffset ExecutionTime(RunState run) =>
        run.StartedAt + (run.Start.FirstWorkflowTaskBackoff?.ToTimeSpan() ?? TimeSpan.Zero);
}
