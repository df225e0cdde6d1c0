using Steward.Engine.Storage;

namespace Steward.Engine.Runs;

/// <summary>
/// Turns of one lane, one after another, that are stored in one commit: each sees what those before it did, and all of
/// them are stored or none. Nobody is answered before.
/// </summary>
internal sealed class TurnGroup(Lane lane, LaneRuns runs)
{
    private const int Most = 100;

    private readonly List<LaneWork> works = [];
    private readonly List<Turn> turns = [];
    private Turn? torn;

    /// <summary>Whether another turn may join. What is deleted must be gone before the next one looks.</summary>
    internal bool IsOpen => torn is null && works.Count < Most && (turns.Count == 0 || turns[^1].Deleted.Count == 0);

    /// <summary>Each run that stands changed, as the last turn left it.</summary>
    private List<RunTurn> Changed => turns is [var only]
        ? only.Changed
        : [.. turns.SelectMany(turn => turn.Changed).Reverse().DistinctBy(run => run.State).Reverse()];

    internal async Task TakeTurnAsync(LaneWork work)
    {
        works.Add(work);
        Turn? turn = null;
        try
        {
            turn = new Turn(lane, runs.Known(work.RunId) ?? await runs.FindAsync(work.RunId));
            work.Do(turn);
            turn.Collect();
            foreach (var run in turn.Created)
            {
                runs.Add(run);
            }

            turns.Add(turn);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            work.Fault = e;
            torn = turn is { IsDirty: true } ? turn : null;
        }
    }

    /// <summary>Stores the turns and makes their changes known, or undoes them. Does not throw.</summary>
    internal async Task SettleAsync()
    {
        var stale = torn?.Changed.Select(run => run.State).ToList();
        try
        {
            await StoreAsync();
            Publish();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            works.ForEach(work => work.Fault = e);
            stale = [.. (stale ?? []).Union(Changed.Select(run => run.State))];
        }

        if (stale is { Count: > 0 })
        {
            await UndoAsync(stale);
        }
    }

    /// <param name="apart">On another thread: the lane has more to do.</param>
    internal void Answer(bool apart)
    {
        if (apart)
        {
            ThreadPool.UnsafeQueueUserWorkItem(done => done.ForEach(work => work.Answer()), works, preferLocal: false);
        }
        else
        {
            works.ForEach(work => work.Answer());
        }
    }

    private Task StoreAsync()
    {
        if (turns is [var only])
        {
            return only.HasChanges ? lane.Core.Store.CommitAsync(only.Commit) : Task.CompletedTask;
        }

        var commits = turns.Where(turn => turn.HasChanges).Select(turn => turn.Commit).ToList();
        return commits.Count > 0 ? lane.Core.Store.CommitAsync(EngineCommit.Of(commits)) : Task.CompletedTask;
    }

    /// <summary>Half a turn may stand in memory, or one that could not be stored; what is stored is the truth.</summary>
    private async Task UndoAsync(List<RunState> stale)
    {
        try
        {
            await runs.ReloadAsync(stale);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            works[^1].Fault = e;
        }
    }

    private void Publish()
    {
        var changed = Changed;
        foreach (var run in changed)
        {
            if (!IsTorn(run))
            {
                lane.Core.Publisher.Publish(run.State, run.Stored!.Info);
            }
        }

        foreach (var turn in turns)
        {
            turn.Follow();
            foreach (var run in turn.Deleted)
            {
                runs.Remove(run.RunId);
            }
        }

        foreach (var run in changed)
        {
            runs.LetGo(run.State);
        }
    }

    private bool IsTorn(RunTurn run) => torn?.Changed.Exists(half => half.State == run.State) == true;
}
