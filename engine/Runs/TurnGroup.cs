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
    internal bool IsOpen => torn is null && works.Count < Most && (turns.Count == 0 || !turns[^1].Deletes);

    /// <summary>Each run that stands changed, as the last turn left it.</summary>
    private IEnumerable<RunTurn> Changed => turns.Count == 1
        ? turns[0].Changed
        : turns.SelectMany(turn => turn.Changed).Reverse().DistinctBy(run => run.State).Reverse();

    internal async Task TakeTurnAsync(LaneWork work)
    {
        works.Add(work);
        Turn? turn = null;
        try
        {
            turn = new Turn(lane, await runs.FindAsync(work.RunId));
            work.Do(turn);
            turn.Collect();
            turn.Created.ForEach(runs.Add);
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
        var fault = await FaultOfAsync(StoreAsync);
        if (fault is not null)
        {
            works.ForEach(work => work.Fault = fault);
        }

        // Half a turn may stand in memory; what is stored is the truth.
        IEnumerable<RunState> undone = torn is null ? [] : torn.Changed.Select(run => run.State);
        undone = fault is null ? undone : undone.Union(Changed.Select(run => run.State));
        var stale = undone.ToList();
        if (stale.Count > 0 && await FaultOfAsync(() => runs.ReloadAsync(stale)) is { } unread)
        {
            works[^1].Fault = unread;
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

    private static async Task<Exception?> FaultOfAsync(Func<Task> deed)
    {
        try
        {
            await deed();
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e;
        }
    }

    private async Task StoreAsync()
    {
        var commits = turns.Where(turn => turn.HasChanges).Select(turn => turn.Commit).ToList();
        if (commits.Count > 0)
        {
            await lane.Core.Store.CommitAsync(EngineCommit.Of(commits));
        }

        Publish();
        commits.ForEach(commit => commit.Deleted.ForEach(run => runs.Remove(run.RunId)));
    }

    private void Publish()
    {
        foreach (var run in Changed.Where(run => torn?.Changed.Any(half => half.State == run.State) != true))
        {
            lane.Core.Publisher.Publish(run.State, run.Stored!.Info);
        }

        turns.ForEach(turn => turn.Follow());
    }
}
