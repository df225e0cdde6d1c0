namespace Steward.Engine.Runs;

/// <summary>
/// The single writer of one workflow id: its runs, one after another, are changed only in turns, one at a time,
/// and a turn's answer is given only when its changes are stored.
/// </summary>
internal sealed class Lane(EngineCore core, string ns, string workflowId)
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly LaneRuns runs = new(core, ns, workflowId);
    private bool used = true;
    private bool retired;

    internal string Namespace => ns;

    internal string WorkflowId => workflowId;

    internal EngineCore Core => core;

    internal async Task<TurnOutcome<T>> TryDoAsync<T>(string runId, Func<Turn, T> work, CancellationToken cancel)
    {
        core.Busy.Enter();
        try
        {
            await gate.WaitAsync(cancel);
            try
            {
                used = true;
                return retired ? default : new TurnOutcome<T>(true, await TakeTurnAsync(runId, work));
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
    internal void Restore(RunState run) => runs.Add(run);

    /// <summary>Lets go of runs at rest that no one has asked for since the last call; true when that leaves nothing.</summary>
    internal bool TryRetire()
    {
        if (!gate.Wait(0))
        {
            return false;
        }

        try
        {
            retired = !used && runs.Rest();
            used = false;
            return retired;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<T> TakeTurnAsync<T>(string runId, Func<Turn, T> work)
    {
        var turn = new Turn(this, await runs.FindAsync(runId));
        try
        {
            var result = work(turn);
            await turn.CommitAsync();
            turn.Created.ForEach(runs.Add);
            turn.Publish();
            turn.Commit.Deleted.ForEach(run => runs.Remove(run.RunId));
            return result;
        }
        catch when (turn.IsDirty)
        {
            // Half a turn may stand in memory; what is stored is the truth.
            await runs.ReloadAsync(turn.Changed);
            throw;
        }
    }
}
