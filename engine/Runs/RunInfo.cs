using Steward.Engine.Deployments;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Runs;

/// <summary>A run as lists and descriptions show it.</summary>
internal static class RunInfo
{
    internal static WorkflowExecutionInfo Of(RunState run)
    {
        var info = new WorkflowExecutionInfo
        {
            Execution = run.Key.Execution,
            Type = run.Start.WorkflowType,
            StartTime = Timestamp.FromDateTimeOffset(run.StartedAt),
            ExecutionTime = Timestamp.FromDateTimeOffset(
                run.StartedAt + (run.Start.FirstWorkflowTaskBackoff?.ToTimeSpan() ?? TimeSpan.Zero)),
            Status = run.Status,
            HistoryLength = run.LastEventId,
            HistorySizeBytes = run.HistoryBytes,
            StateTransitionCount = run.Extras.Transitions,
            TaskQueue = run.TaskQueue,
            Memo = run.Memo,
            SearchAttributes = run.SearchAttributes,
            ParentExecution = run.Start.ParentWorkflowExecution,
            ParentNamespaceId = run.Start.ParentWorkflowNamespaceId,
            RootExecution = run.Start.RootWorkflowExecution ?? run.Key.Execution,
            FirstRunId = run.Start.FirstExecutionRunId,
            Priority = run.Start.Priority,
        };
        BuildPoints.AddTo(info, run);
        DeploymentLabels.AddTo(info, run);
        if (run.ClosedAt is { } closed)
        {
            info.CloseTime = Timestamp.FromDateTimeOffset(closed);
            info.ExecutionDuration = Duration.FromTimeSpan(closed - info.ExecutionTime.ToDateTimeOffset());
        }

        return info;
    }
}
