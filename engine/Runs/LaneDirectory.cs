using System.Collections.Concurrent;
using Steward.Engine.Hosting;

namespace Steward.Engine.Runs;

/// <summary>Finds the lane of a workflow id, and lets go of lanes nobody needs.</summary>
internal sealed class LaneDirectory(EngineCore core)
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    /// <summary>So many lanes are worth a collection once nearly all are let go of; a pause then bothers few.</summary>
    private const int Rush = 10_000;

    private readonly ConcurrentDictionary<(string Namespace, string WorkflowId), Lane> lanes = new();
    private int most;

    /// <summary>Lanes let go of by themselves since the last sweep.</summary>
    private int gone;

    internal int Count => lanes.Count;

    /// <summary>Takes a turn on a run (an empty run id: the workflow's latest). The run may not exist.</summary>
    internal Task<T> DoAsync<T>(RunKey run, Func<Turn, T> work, CallContext? call = null)
    {
        var asked = new AskedWork<T>(core, run.RunId, work, call);
        for (var lane = Lane(run); !lane.TryTake(asked); lane = Lane(run))
        {
            // Another takes the place of one that is being let go of.
            Drop(lane);
        }

        return asked.Answered;
    }

    internal void Restore(RunState run) => Lane(run.Key).Restore(run);

    /// <summary>Frees the memory of runs at rest, at a leisurely pace, until the engine stops.</summary>
    internal async Task SweepAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(SweepInterval, core.Clock.Real);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                Sweep();
            }
        }
        catch (OperationCanceledException)
        {
            // The engine stops.
        }
    }

    /// <summary>Lets go of a lane that takes no more work.</summary>
    internal void Remove(Lane lane)
    {
        Drop(lane);
        Interlocked.Increment(ref gone);
    }

    private void Drop(Lane lane) => lanes.TryRemove(KeyValuePair.Create((lane.Namespace, lane.WorkflowId), lane));

    private void Sweep()
    {
        var passed = Interlocked.Exchange(ref gone, 0);
        most = Math.Max(most, lanes.Count + passed);
        foreach (var (_, lane) in lanes)
        {
            if (lane.TryRetire())
            {
                Drop(lane);
            }
        }

        // A process at rest collects no garbage by itself and would keep what a rush has left behind.
        if (most >= Rush && lanes.Count + passed < most / 10)
        {
            most = 0;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }

    private Lane Lane(RunKey run) => lanes.GetOrAdd(
        (run.Namespace, run.WorkflowId), static (key, core) => new Lane(core, key.Namespace, key.WorkflowId), core);
}
