using System.Collections.Concurrent;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Listing;

/// <summary>What lists show of every run, as of its last commit.</summary>
internal sealed class RunIndex
{
    private readonly ConcurrentDictionary<string, (string Namespace, WorkflowExecutionInfo Info)> runs =
        new(StringComparer.Ordinal);

    internal void Put(string ns, WorkflowExecutionInfo info) => runs[info.Execution.RunId] = (ns, info);

    internal void Remove(string runId) => runs.TryRemove(runId, out _);

    /// <summary>The namespace's runs, the latest started first.</summary>
    internal IEnumerable<WorkflowExecutionInfo> Of(string ns) => runs.Values
        .Where(run => run.Namespace == ns)
        .Select(run => run.Info)
        .OrderByDescending(info => info.StartTime)
        .ThenByDescending(info => info.Execution.RunId, StringComparer.Ordinal);
}
