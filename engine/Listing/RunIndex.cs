using System.Collections.Concurrent;
using Steward.Engine.Runs;
using Steward.Engine.Visibility;

namespace Steward.Engine.Listing;

/// <summary>What lists show of every run, as of its last commit.</summary>
internal sealed class RunIndex
{
    private readonly ConcurrentDictionary<string, IndexedRun> runs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Namespace, string WorkflowId), bool> ids = new();

    internal int Count => runs.Count;

    /// <summary>Whether a workflow of this id may ever have run; false is certain.</summary>
    internal bool MayKnow(string ns, string workflowId) => ids.ContainsKey((ns, workflowId));

    /// <param name="run">Which run.</param>
    /// <param name="info">What lists show of it: a serialised WorkflowExecutionInfo.</param>
    internal void Put(RunKey run, byte[] info)
    {
        if (runs.TryGetValue(run.RunId, out var known))
        {
            runs[run.RunId] = new IndexedRun(known.Namespace, info);
            return;
        }

        // There are few namespaces, and many runs that each would keep a copy of the name.
        var ns = string.Intern(run.Namespace);
        runs[run.RunId] = new IndexedRun(ns, info);
        ids.TryAdd((ns, run.WorkflowId), true);
    }

    internal void Remove(string runId) => runs.TryRemove(runId, out _);

    internal IEnumerable<IndexedRun> Find(string ns, VisibilityQuery query) =>
        runs.Values.Where(run => run.Namespace == ns && query.Matches(run.Record));

    /// <summary>Every run of a namespace, the server's own too.</summary>
    internal List<IndexedRun> All(string ns) => [.. runs.Values.Where(run => run.Namespace == ns)];
}
