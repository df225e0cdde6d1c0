using Steward.Engine.Visibility;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Listing;

/// <summary>A run as the API shows it and as filters see it.</summary>
internal sealed class IndexedRun(string ns, WorkflowExecutionInfo info)
{
    internal string Namespace => ns;

    internal WorkflowExecutionInfo Info => info;

    /// <summary>Made when a filter first looks: most versions of a run are replaced before one does.</summary>
    internal VisibilityRecord Record => field ??= Make();

    private VisibilityRecord Make() => new()
    {
        Namespace = ns,
        WorkflowId = info.Execution.WorkflowId,
        RunId = info.Execution.RunId,
        WorkflowType = info.Type.Name,
        TaskQueue = info.TaskQueue,
        Status = info.Status,
        StartTime = info.StartTime.ToDateTimeOffset(),
        ExecutionTime = info.ExecutionTime.ToDateTimeOffset(),
        CloseTime = info.CloseTime?.ToDateTimeOffset(),
        HistoryLength = info.HistoryLength,
        HistorySizeBytes = info.HistorySizeBytes,
        StateTransitionCount = info.StateTransitionCount,
        Parent = info.ParentExecution,
        Root = info.RootExecution,
        SearchAttributes = info.SearchAttributes,
        Memo = info.Memo,
    };
}
