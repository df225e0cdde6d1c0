namespace Steward.Engine.Time;

/// <summary>What is due when, one entry per key; the data behind it belongs to the key's owner.</summary>
internal sealed class Schedule<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, DateTimeOffset> times = [];
    private readonly PriorityQueue<TKey, DateTimeOffset> queue = new();

    internal int Count => times.Count;

    internal void Set(TKey key, DateTimeOffset? time)
    {
        if (time is not { } at)
        {
            times.Remove(key);
        }
        else if (!times.TryGetValue(key, out var known) || known != at)
        {
            times[key] = at;
            queue.Enqueue(key, at);
        }
    }

    internal DateTimeOffset? Next()
    {
        DropStale();
        return queue.TryPeek(out _, out var time) ? time : null;
    }

    internal bool TryTake(DateTimeOffset now, out TKey key)
    {
        DropStale();
        if (queue.TryPeek(out key!, out var time) && time <= now)
        {
            queue.Dequeue();
            times.Remove(key);
            return true;
        }

        return false;
    }

    private void DropStale()
    {
        while (queue.TryPeek(out var key, out var time) && !(times.TryGetValue(key, out var set) && set == time))
        {
            queue.Dequeue();
        }
    }
}
