using Steward.Engine.Storage;

namespace Steward.Engine.Runs;

/// <summary>A run while a turn changes it: writes events, and keeps the state in step with them.</summary>
internal sealed class RunTurn(Turn turn, RunState state)
{
    private readonly WrittenEvents written = new();

    internal Turn Turn => turn;

    internal RunState State => state;

    internal RunExtras Extras => state.Extras;

    internal EngineCore Core => turn.Core;

    internal DateTimeOffset Now => turn.Now;

    /// <summary>
    /// While a worker's commands are carried out, what they bring about waits for the end of them before a new
    /// workflow task is scheduled.
    /// </summary>
    internal bool Deciding { get; set; }

    /// <summary>What the turn stores; null before it is collected.</summary>
    internal StoredRun? Stored { get; private set; }

    /// <summary>A command had an effect that the workflow must be told of.</summary>
    internal bool WantsTask { get; private set; }

    /// <summary>Writes an event that the workflow itself caused, or that nothing holds back.</summary>
    internal HistoryEvent Append(HistoryEvent e)
    {
        Stamp(e);
        Number(e);
        state.Apply(e);
        return e;
    }

    /// <summary>Begins the run with the history of another, as it is.</summary>
    internal void Import(IEnumerable<HistoryEvent> events)
    {
        foreach (var e in events)
        {
            state.LastEventId = e.EventId;
            state.HistoryBytes += written.Add(e);
            state.Apply(e);
        }
    }

    /// <summary>
    /// Takes in an event from outside: at once, or after the workflow task that is under way. Either way the
    /// workflow gets a task for it.
    /// </summary>
    internal void Record(params ReadOnlySpan<HistoryEvent> events)
    {
        var held = Extras.Task is { Started: true };
        foreach (var e in events)
        {
            if (held)
            {
                Stamp(e);
                state.Apply(e);
                Extras.Buffered.Add(e);
            }
            else
            {
                AppendLinked(e);
            }
        }

        WantsTask |= Deciding;
        if (!held && !Deciding)
        {
            WorkflowTasks.Want(this);
        }
    }

    /// <summary>Gives the held-back events their ids. True when there were any.</summary>
    internal bool Flush()
    {
        var events = Extras.Buffered;
        Extras.Buffered = [];
        foreach (var e in events)
        {
            EventLinks.Resolve(state, e, written.Events);
            Number(e);
            EventLinks.Note(state, e);
        }

        return events.Count > 0;
    }

    internal void Collect(EngineCommit commit)
    {
        Extras.Transitions++;
        Stored = new StoredRun(state.Key, state.IsOpen, RunInfo.BytesOf(state), EngineJson.Write(Extras))
        {
            RestsUntil = state.IsResting ? RunDeadlines.NextVirtual(state)?.UtcTicks ?? long.MaxValue : null,
        };
        commit.Runs.Add(Stored);
        if (written.Events.Count > 0)
        {
            commit.History.Add((state.Key.RunId, written));
        }
    }

    private void AppendLinked(HistoryEvent e)
    {
        EventLinks.Resolve(state, e, written.Events);
        Append(e);
    }

    private void Stamp(HistoryEvent e)
    {
        e.EventType = EventTypes.Of(e);
        e.EventTime ??= Timestamp.FromDateTimeOffset(Now);
    }

    private void Number(HistoryEvent e)
    {
        e.EventId = ++state.LastEventId;
        e.TaskId = e.EventId;
        state.HistoryBytes += written.Add(e);
        state.Tail.Add(e);
    }
}
