using Steward.Engine.Hosting;
using Steward.Engine.Storage;

namespace Steward.Engine.Runs;

/// <summary>
/// One exclusive look at, and change of, the runs of a workflow id. Work inside a turn is synchronous and touches
/// memory only; the changes are stored together, and what follows from them happens after.
/// </summary>
internal sealed class Turn(Lane lane, RunState? target)
{
    private readonly Dictionary<string, RunTurn> open = new(StringComparer.Ordinal);
    private readonly List<Action> after = [];

    internal EngineCore Core => lane.Core;

    internal string Namespace => lane.Namespace;

    internal string WorkflowId => lane.WorkflowId;

    /// <summary>One time for all of the turn's events.</summary>
    internal DateTimeOffset Now { get; } = lane.Core.Clock.GetUtcNow();

    /// <summary>The addressed run; null when there is none.</summary>
    internal RunState? Target => target;

    internal EngineCommit Commit => field ??= new EngineCommit { At = Now };

    internal List<RunState> Created { get; } = [];

    internal bool IsDirty => open.Count > 0;

    internal List<RunState> Changed => [.. open.Values.Select(run => run.State)];

    /// <summary>The addressed run, or NOT_FOUND.</summary>
    internal RunState Existing() => target ?? throw GrpcErrors.WorkflowNotFound(WorkflowId);

    /// <summary>The addressed run for a change, or NOT_FOUND when it does not exist or has ended.</summary>
    internal RunTurn OpenRun() => Existing().IsOpen ? Change(target!) : throw GrpcErrors.WorkflowCompleted();

    /// <summary>Opens a run for a change.</summary>
    internal RunTurn Change(RunState run)
    {
        if (!open.TryGetValue(run.Key.RunId, out var turn))
        {
            open[run.Key.RunId] = turn = new RunTurn(this, run);
        }

        return turn;
    }

    /// <summary>Adds a run, which becomes the workflow's latest.</summary>
    internal RunTurn Create(string runId)
    {
        var run = new RunState(new RunKey(Namespace, WorkflowId, runId)) { ShortestTimer = Core.Options.ShortestTimer };
        Created.Add(run);
        return Change(run);
    }

    /// <summary>Forgets a run and its history.</summary>
    internal void Delete(RunState run)
    {
        if (run.IsOpen)
        {
            RunClosing.Terminate(Change(run), "Delete workflow execution", null, "history-service");
        }

        Commit.Deleted.Add((run.Key.Namespace, run.Key.WorkflowId, run.Key.RunId));
        After(() => Core.Index.Remove(run.Key.RunId));
    }

    /// <summary>Runs when the turn is stored.</summary>
    internal void After(Action action) => after.Add(action);

    internal void Send(CrossRunMessage message) => Commit.Sent.Add(message);

    internal async Task CommitAsync()
    {
        foreach (var run in open.Values)
        {
            run.Collect(Commit);
        }

        Commit.Latest.AddRange(Commit.Runs.Where(stored => Created.Any(run => run.Key.RunId == stored.RunId)));
        if (IsDirty || Commit.Received.Count > 0 || Commit.Deleted.Count > 0)
        {
            await Core.Store.CommitAsync(Commit);
        }
    }

    internal void Publish()
    {
        foreach (var run in open.Values)
        {
            Core.Publisher.Publish(run.State, run.Stored!.Info);
        }

        Commit.Sent.ForEach(Core.Outbox.Dispatch);
        after.ForEach(action => action());
    }
}
