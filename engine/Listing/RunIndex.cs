using System.Collections.Concurrent;
using Steward.Engine.Visibility;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Listing;

/// <summary>What lists show of every run, as of its last commit.</summary>
internal sealed class RunIndex
{
    private readonly ConcurrentDictionary<string, IndexedRun> runs = new(StringComparer.Ordinal);

    internal void Put(string ns, WorkflowExecutionInfo info) =>
        runs[info.Execution.RunId] = new IndexedRun(info, Record(ns, info));

    internal void Remove(string runId) => runs.TryRemove(runId, out _);

    internal IEnumerable<IndexedRun> Find(string ns, VisibilityQuery query) =>
        runs.Values.Where(run => run.Record.Namespace == ns && query.Matches(run.Record));

    /// <summary>Every run of a namespace, the server's own too.</summary>
    internal List<IndexedRun> All(string ns) => [.. runs.Values.Where(run => run.Record.Namespace == ns)];

    private static VisibilityRecord Record(string ns, WorkflowExecutionInfo info) => new()
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
