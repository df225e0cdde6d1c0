using Steward.Engine.Hosting;
using Steward.Engine.Storage;

namespace Steward.Engine.Runs;

/// <summary>
/// One exclusive look at, and change of, the runs of a workflow id. Work inside a turn is synchronous and touches
/// memory only; the changes are stored together, and what follows from them happens after.
/// </summary>
internal sealed class Turn(Lane lane, RunState? target)
{
    private readonly List<RunTurn> open = [];
    private readonly List<Action> after = [];
    private EngineCommit? commit;

    internal EngineCore Core => lane.Core;

    internal string Namespace => lane.Namespace;

    internal string WorkflowId => lane.WorkflowId;

    /// <summary>One time for all of the turn's events.</summary>
    internal DateTimeOffset Now { get; } = lane.Core.Clock.GetUtcNow();

    /// <summary>The addressed run; null when there is none.</summary>
    internal RunState? Target => target;

    internal EngineCommit Commit => commit ??= new EngineCommit { At = Now };

    internal List<RunState> Created { get; } = [];

    internal bool IsDirty => open.Count > 0;

    internal bool HasChanges => commit is { IsEmpty: false };

    internal IReadOnlyList<(string Namespace, string WorkflowId, string RunId)> Deleted =>
        commit?.Deleted ?? (IReadOnlyList<(string, string, string)>)[];

    internal List<RunTurn> Changed => open;

    /// <summary>The addressed run, or NOT_FOUND.</summary>
    internal RunState Existing() => target ?? throw GrpcErrors.WorkflowNotFound(WorkflowId);

    /// <summary>The addressed run for a change, or NOT_FOUND when it does not exist or has ended.</summary>
    internal RunTurn OpenRun() => Existing().IsOpen ? Change(target!) : throw GrpcErrors.WorkflowCompleted();

    /// <summary>Opens a run for a change.</summary>
    internal RunTurn Change(RunState run)
    {
        foreach (var known in open)
        {
            if (ReferenceEquals(known.State, run))
            {
                return known;
            }
        }

        var turn = new RunTurn(this, run);
        open.Add(turn);
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

    /// <summary>Puts together what is to be stored, as it is at the end of the turn.</summary>
    internal void Collect()
    {
        foreach (var run in open)
        {
            run.Collect(Commit);
        }

        if (Created.Count > 0)
        {
            Commit.Latest.AddRange(Commit.Runs.Where(stored => Created.Any(run => run.Key.RunId == stored.Key.RunId)));
        }
    }

    /// <summary>What follows from the turn, beyond the new state of its runs, once it is stored.</summary>
    internal void Follow()
    {
        foreach (var message in commit?.Sent ?? (IReadOnlyList<CrossRunMessage>)[])
        {
            Core.Outbox.Dispatch(message);
        }

        foreach (var action in after)
        {
            action();
        }
    }
}
