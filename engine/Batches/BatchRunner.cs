using System.Collections.Concurrent;
using Steward.Engine.Runs;

namespace Steward.Engine.Batches;

/// <summary>
/// Carries out batches in the background. How far one has come is stored with every few workflows; after a restart those
/// since may be done again, as on a Temporal server.
/// </summary>
internal sealed class BatchRunner(EngineCore core)
{
    private const int StoredEvery = 50;

    private readonly ConcurrentDictionary<RunKey, bool> underWay = new();
    private readonly BatchActions actions = new(core);

    internal void Start(RunState run)
    {
        if (underWay.TryAdd(run.Key, true))
        {
            _ = RunAsync(run.Key);
        }
    }

    private async Task RunAsync(RunKey key)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            while (!core.Stopping.IsCancellationRequested && await NextAsync(key) is { } chunk)
            {
                await DoAsync(key, chunk);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            EngineLog.AlarmFailed(core.Log, e, key.WorkflowId, key.RunId);
        }
        finally
        {
            underWay.TryRemove(key, out _);
        }
    }

    private Task<(BatchState Batch, List<WorkflowExecution> Targets)?> NextAsync(RunKey key) =>
        core.Lanes.DoAsync<(BatchState, List<WorkflowExecution>)?>(key, turn =>
        {
            if (turn.Target is not { IsOpen: true, Extras.Batch: { } batch })
            {
                return null;
            }

            if (batch.Left.Count > 0)
            {
                return (batch, [.. batch.Left.Take(StoredEvery)]);
            }

            RunClosing.Complete(turn.OpenRun(), null, 0);
            return null;
        });

    private async Task DoAsync(RunKey key, (BatchState Batch, List<WorkflowExecution> Targets) chunk)
    {
        var failed = 0;
        foreach (var target in chunk.Targets)
        {
            failed += await actions.TryAsync(chunk.Batch, key.Namespace, target) ? 0 : 1;
        }

        await core.Lanes.DoAsync(key, turn =>
        {
            if (turn.Target is { IsOpen: true, Extras.Batch: { } batch })
            {
                turn.OpenRun();
                batch.Left.RemoveRange(0, Math.Min(chunk.Targets.Count, batch.Left.Count));
                batch.Failed += failed;
                batch.Completed += chunk.Targets.Count - failed;
            }

            return true;
        });
    }
}
