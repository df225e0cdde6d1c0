namespace Steward.Engine.Runs;

/// <summary>The runs of one workflow id that are in memory. Used only inside the lane's turns.</summary>
internal sealed class LaneRuns(EngineCore core, string ns, string workflowId)
{
    private readonly Dictionary<string, RunState> runs = new(StringComparer.Ordinal);
    private string? latest;

    internal void Add(RunState run)
    {
        runs[run.Key.RunId] = run;
        latest = run.Key.RunId;
    }

    internal void Remove(string runId)
    {
        runs.Remove(runId);
        latest = latest == runId ? null : latest;
    }

    /// <summary>The run where it is in memory, else null.</summary>
    internal RunState? Known(string runId) => runs.GetValueOrDefault(runId.Length > 0 ? runId : latest ?? "");

    /// <summary>The run, or the latest when <paramref name="runId"/> is empty; null when there is none.</summary>
    internal async Task<RunState?> FindAsync(string runId)
    {
        if (Known(runId) is { } known)
        {
            return known;
        }

        var id = runId.Length > 0 ? runId : latest ?? "";
        if (!core.Index.MayKnow(ns, workflowId) || await core.Loader.LoadAsync(ns, workflowId, id) is not { } loaded)
        {
            return null;
        }

        // The latest may be here already, under its run id: who waits on it must not be lost to a second copy.
        var run = runs.GetValueOrDefault(loaded.Key.RunId, loaded);
        runs[run.Key.RunId] = run;
        latest = id.Length == 0 ? run.Key.RunId : latest;
        return run;
    }

    /// <summary>Goes back to what is stored, keeping those who wait.</summary>
    internal async Task ReloadAsync(List<RunState> changed)
    {
        foreach (var stale in changed)
        {
            Remove(stale.Key.RunId);
            if (stale.CountedBusy)
            {
                stale.CountedBusy = false;
                core.Busy.Leave();
            }

            if (await FindAsync(stale.Key.RunId) is { } run)
            {
                run.Waiters = stale.Waiters;
                WorkflowTasks.Await(core, run);
                core.Publisher.Publish(run);
            }
        }

        latest = null;
    }

    internal bool IsEmpty => runs.Count == 0;

    /// <summary>
    /// A run that has just ended leaves memory at once, unless a call needs what only memory holds: what lives long
    /// costs the collector most, and few ask again. Who waited for the end has been told.
    /// </summary>
    internal void LetGo(RunState run)
    {
        if (run is { IsOpen: false, Extras.IsEnginesOwn: false, Updates.Count: 0 }
            && run.Waiters is { Queries.Count: 0, Rejected.Count: 0 })
        {
            runs.Remove(run.Key.RunId);
        }
    }

    /// <summary>Lets go of runs that can be read again when someone asks; true when none are left.</summary>
    internal bool Rest()
    {
        foreach (var (id, run) in runs.ToList())
        {
            run.Tail.Clear();
            if (run.Waiters.Queries.Count == 0 && (run.IsResting || !run.IsOpen))
            {
                runs.Remove(id);
                run.Waiters.Dismiss();
            }
        }

        return runs.Count == 0;
    }
}
