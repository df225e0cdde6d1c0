using Steward.Engine.Visibility;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Listing;

/// <summary>A run as the API shows it and as filters see it. There may be very many: it is kept as its bytes.</summary>
internal sealed class IndexedRun(string ns, byte[] info)
{
    internal string Namespace => ns;

    /// <summary>Read anew each time; the caller may change it.</summary>
    internal WorkflowExecutionInfo Info => WorkflowExecutionInfo.Parser.ParseFrom(info);

    /// <summary>Made when a filter first looks: most versions of a run are replaced before one does.</summary>
    internal VisibilityRecord Record => field ??= Make(Info);

    private VisibilityRecord Make(WorkflowExecutionInfo run) => new()
    {
        Namespace = ns,
        WorkflowId = run.Execution.WorkflowId,
        RunId = run.Execution.RunId,
        WorkflowType = run.Type.Name,
        TaskQueue = run.TaskQueue,
        Status = run.Status,
        StartTime = run.StartTime.ToDateTimeOffset(),
        ExecutionTime = run.ExecutionTime.ToDateTimeOffset(),
        CloseTime = run.CloseTime?.ToDateTimeOffset(),
        HistoryLength = run.HistoryLength,
        HistorySizeBytes = run.HistorySizeBytes,
        StateTransitionCount = run.StateTransitionCount,
        Parent = run.ParentExecution,
        Root = run.RootExecution,
        SearchAttributes = run.SearchAttributes,
        Memo = run.Memo,
    };
}
