namespace Steward.Engine.Runs;

/// <summary>Brings back what a stopped process left, and starts the clock.</summary>
internal static class Recovery
{
    internal static async Task<int> StartAsync(EngineCore core)
    {
        var image = await core.Store.LoadAsync();
        if (core.Machine.StartFrom(image.At))
        {
            EngineLog.ClockIsBehind(core.Log, image.At);
        }

        core.Outbox.StartAfter(image.Messages.Select(message => message.Id));
        await core.Namespaces.RestoreAsync(image.Namespaces);
        var open = new List<RunState>();
        var resting = 0;
        foreach (var stored in image.Runs)
        {
            core.Index.Put(stored.Key, stored.Info);
            if (stored is { IsOpen: true, RestsUntil: { } until })
            {
                resting++;
                core.Deadlines.Set(stored.Key, Deadline(until), null);
            }
            else if (stored.IsOpen)
            {
                open.Add(await RestoreAsync(core, stored));
            }
        }

        open.ForEach(core.Publisher.Publish);
        _ = core.Lanes.SweepAsync(core.Stopping.Token);
        core.Deadlines.Start(run => _ = RingAsync(core, run));
        foreach (var message in image.Messages.OrderBy(message => message.Id, StringComparer.Ordinal))
        {
            core.Outbox.Dispatch(message);
        }

        return open.Count + resting;
    }

    private static DateTimeOffset? Deadline(long ticks) =>
        ticks == long.MaxValue ? null : new DateTimeOffset(ticks, TimeSpan.Zero);

    private static async Task<RunState> RestoreAsync(EngineCore core, Storage.StoredRun stored)
    {
        var run = await core.Loader.LoadAsync(stored);
        core.Lanes.Restore(run);
        WorkflowTasks.Await(core, run);
        return run;
    }

    private static async Task RingAsync(EngineCore core, RunKey key)
    {
        try
        {
            await core.Lanes.DoAsync(key, turn =>
            {
                if (turn.Target is { } run)
                {
                    RunAlarm.Ring(turn.Change(run));
                }

                return true;
            });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            EngineLog.AlarmFailed(core.Log, e, key.WorkflowId, key.RunId);
            var again = core.Clock.GetUtcNow() + TimeSpan.FromSeconds(1);
            core.Deadlines.Set(key, again, null);
        }
        finally
        {
            core.Busy.Leave();
        }
    }
}
