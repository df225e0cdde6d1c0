using System.Collections.Concurrent;

namespace Steward.Engine.Storage;

/// <summary>Keeps everything in memory: for tests, and for work that may be lost with the process.</summary>
internal sealed class MemoryStore : IEngineStore
{
    private readonly ConcurrentDictionary<(string Namespace, string WorkflowId), string> latest = new();
    private readonly ConcurrentDictionary<string, StoredRun> runs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, List<HistoryEvent>> histories = new(StringComparer.Ordinal);

    private long commits;

    public StoreFigures Figures => new(Interlocked.Read(ref commits), 0, 0);

    public Task<EngineImage> LoadAsync() => Task.FromResult(new EngineImage([], [], []));

    public Task CommitAsync(EngineCommit commit)
    {
        Interlocked.Add(ref commits, commit.Turns);
        commit.Runs.ForEach(run => runs[run.Key.RunId] = run);
        commit.Latest.ForEach(run => latest[(run.Key.Namespace, run.Key.WorkflowId)] = run.Key.RunId);
        commit.History.ForEach(added => Append(added.RunId, added.Written.Events));
        commit.Deleted.ForEach(Forget);
        return Task.CompletedTask;
    }

    public Task<StoredRun?> FindRunAsync(string ns, string workflowId, string runId)
    {
        if (runId.Length == 0 && !latest.TryGetValue((ns, workflowId), out runId!))
        {
            return Task.FromResult<StoredRun?>(null);
        }

        var found = runs.TryGetValue(runId, out var run) && run.Key.Namespace == ns && run.Key.WorkflowId == workflowId;
        return Task.FromResult(found ? run : null);
    }

    public Task<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(string runId, long first, long last)
    {
        if (!histories.TryGetValue(runId, out var events))
        {
            return Task.FromResult<IReadOnlyList<HistoryEvent>>([]);
        }

        lock (events)
        {
            var from = (int)Math.Clamp(first - 1, 0, events.Count);
            var to = (int)Math.Clamp(last, from, events.Count);
            return Task.FromResult<IReadOnlyList<HistoryEvent>>(events.GetRange(from, to - from));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Append(string runId, IReadOnlyList<HistoryEvent> added)
    {
        var events = histories.GetOrAdd(runId, _ => []);
        lock (events)
        {
            events.AddRange(added);
        }
    }

    private void Forget((string Namespace, string WorkflowId, string RunId) run)
    {
        runs.TryRemove(run.RunId, out _);
        histories.TryRemove(run.RunId, out _);
        latest.TryRemove(KeyValuePair.Create((run.Namespace, run.WorkflowId), run.RunId));
    }
}
