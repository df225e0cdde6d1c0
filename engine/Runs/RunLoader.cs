using Steward.Engine.Storage;

namespace Steward.Engine.Runs;

/// <summary>Builds a run's state from what is stored.</summary>
internal sealed class RunLoader(IEngineStore store, TimeSpan shortestTimer)
{
    internal async Task<RunState?> LoadAsync(string ns, string workflowId, string runId) =>
        await store.FindRunAsync(ns, workflowId, runId) is { } stored ? await LoadAsync(stored) : null;

    internal async Task<RunState> LoadAsync(StoredRun stored)
    {
        var run = new RunState(stored.Key)
        {
            ShortestTimer = shortestTimer,
        };
        foreach (var e in await store.ReadHistoryAsync(stored.Key.RunId, 1, long.MaxValue))
        {
            run.LastEventId = e.EventId;
            run.HistoryBytes += e.CalculateSize();
            run.Apply(e);
        }

        run.Extras = EngineJson.Read<RunExtras>(stored.Extras);
        run.Extras.Buffered.ForEach(run.Apply);
        foreach (var (id, progress) in run.Extras.Activities)
        {
            (run.Activities[id].Changed, run.Activities[id].Since) = (progress.Changed, progress.Since);
        }

        run.StartedAt = run.Extras.ResetAt ?? run.StartedAt;

        return run;
    }
}
