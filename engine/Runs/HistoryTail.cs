namespace Steward.Engine.Runs;

/// <summary>
/// The end of a run's history in memory: what the next workflow task tells a worker, without a look into the store.
/// </summary>
internal sealed class HistoryTail
{
    private const int Longest = 1000;

    private readonly List<HistoryEvent> events = [];

    internal void Add(HistoryEvent e)
    {
        if (events.Count == Longest)
        {
            events.Clear();
        }

        events.Add(e);
    }

    /// <summary>Lets go of everything up to this id.</summary>
    internal void Forget(long upTo) => events.RemoveAll(e => e.EventId <= upTo);

    internal void Clear()
    {
        events.Clear();
        events.TrimExcess();
    }

    /// <summary>The events from this id to the last; null when they are not all here.</summary>
    internal IReadOnlyList<HistoryEvent>? From(long first) => events.Count > 0 && events[0].EventId <= first
        ? events.Where(e => e.EventId >= first).ToList()
        : null;
}
