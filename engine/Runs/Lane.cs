namespace Steward.Engine.Runs;

/// <summary>
/// The single writer of one workflow id: its runs, one after another, are changed only in turns, one at a time,
/// and a turn's answer is given only when its changes are stored.
/// </summary>
internal sealed class Lane(EngineCore core, string ns, string workflowId)
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, RunState> runs = new(StringComparer.Ordinal);
    private string? latest;

    internal string Namespace => ns;

    internal string WorkflowId => workflowId;

    internal EngineCore Core => core;

    /// <summary>Takes a turn on a run (<paramref name="runId"/> empty: the latest). The run may not exist.</summary>
    internal async Task<T> DoAsync<T>(string runId, Func<Turn, T> work, CancellationToken cancel = default)
    {
        core.Busy.Enter();
        try
        {
            await gate.WaitAsync(cancel);
            try
            {
                return await TakeTurnAsync(runId, work);
            }
            finally
            {
                gate.Release();
            }
        }
        finally
        {
            core.Busy.Leave();
        }
    }

    /// <summary>Puts a run read at start in place.</summary>
    internal void Restore(RunState run)
    {
        runs[run.Key.RunId] = run;
        latest = run.Key.RunId;
    }

    private async Task<T> TakeTurnAsync<T>(string runId, Func<Turn, T> work)
    {
        var target = await FindAsync(runId);
        var turn = new Turn(this, target);
        try
        {
            var result = work(turn);
            await turn.CommitAsync();
            turn.Created.ForEach(Restore);
            turn.Publish();
            turn.Commit.Deleted.ForEach(Forget);
            return result;
        }
        catch when (turn.IsDirty)
        {
            // Half a turn may stand in memory; what is stored is the truth.
            turn.Changed.ForEach(run => runs.Remove(run.Key.RunId));
            latest = null;
            throw;
        }
    }

    private void Forget((string Namespace, string WorkflowId, string RunId) run)
    {
        runs.Remove(run.RunId);
        latest = latest == run.RunId ? null : latest;
    }

    private async Task<RunState?> FindAsync(string runId)
    {
        var id = runId.Length > 0 ? runId : latest;
        if (id is not null && runs.TryGetValue(id, out var known))
        {
            return known;
        }

        var run = await core.Loader.LoadAsync(ns, workflowId, id ?? "");
        if (run is not null)
        {
            runs[run.Key.RunId] = run;
            latest ??= runId.Length == 0 ? run.Key.RunId : null;
        }

        return run;
    }
}
