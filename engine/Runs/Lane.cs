namespace Steward.Engine.Runs;

/// <summary>
/// The single writer of one workflow id: its runs, one after another, are changed only in turns, one at a time,
/// and a turn's answer is given only when its changes are stored. Those who wait while a turn is stored take theirs
/// together.
/// </summary>
internal sealed class Lane(EngineCore core, string ns, string workflowId)
{
    private readonly Lock sync = new();
    private readonly LaneRuns runs = new(core, ns, workflowId);
    private readonly Queue<LaneWork> waiting = new();
    private bool busy;
    private bool used = true;
    private bool retired;

    internal string Namespace => ns;

    internal string WorkflowId => workflowId;

    internal EngineCore Core => core;

    /// <summary>Takes the work in, to be done in a turn of its own; false when the lane has been let go of.</summary>
    internal bool TryTake(LaneWork work)
    {
        lock (sync)
        {
            if (retired)
            {
                return false;
            }

            core.Busy.Enter();
            used = true;
            if (busy)
            {
                waiting.Enqueue(work);
                return true;
            }

            busy = true;
        }

        _ = ServeAsync(work);
        return true;
    }

    /// <summary>Puts a run read at start in place.</summary>
    internal void Restore(RunState run) => runs.Add(run);

    /// <summary>Lets go of runs at rest that no one has asked for since the last call; true when that leaves nothing.</summary>
    internal bool TryRetire()
    {
        lock (sync)
        {
            if (busy)
            {
                return false;
            }

            retired = !used && runs.Rest();
            used = false;
            return retired;
        }
    }

    /// <summary>Takes turns until nobody waits.</summary>
    private async Task ServeAsync(LaneWork first)
    {
        for (var next = first; next is not null;)
        {
            var group = new TurnGroup(this, runs);
            for (; next is not null; next = group.IsOpen ? Next(leave: false) : null)
            {
                await group.TakeTurnAsync(next);
            }

            await group.SettleAsync();
            next = Next(leave: true);
            group.Answer(apart: next is not null);
        }
    }

    /// <param name="leave">Whether the lane is free when nobody waits, and is let go of when it has no runs.</param>
    private LaneWork? Next(bool leave)
    {
        lock (sync)
        {
            var found = waiting.TryDequeue(out var next);
            busy = found || !leave;
            retired = !busy && runs.IsEmpty;
            if (!retired)
            {
                return next;
            }
        }

        core.Lanes.Remove(this);
        return null;
    }
}
