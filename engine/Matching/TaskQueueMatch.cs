using System.Collections.Concurrent;

namespace Steward.Engine.Matching;

/// <summary>One queue: offers wait for pollers, or pollers for offers, first come first served.</summary>
internal sealed class TaskQueueMatch(TimeProvider time)
{
    private static readonly TimeSpan Recently = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PollerMemory = TimeSpan.FromMinutes(5);

    private readonly Lock sync = new();
    private readonly Queue<(TaskOffer Offer, DateTimeOffset Since)> offers = new();
    private readonly RateMeter added = new(time);
    private readonly RateMeter dispatched = new(time);
    private readonly LinkedList<TaskCompletionSource<TaskOffer?>> pollers = [];
    private readonly ConcurrentDictionary<string, PollerSeen> seen = new(StringComparer.Ordinal);
    private DateTimeOffset lastPoll = DateTimeOffset.MinValue;
    private bool shutDown;

    /// <summary>Whether a worker polls here now or did a moment ago.</summary>
    internal bool HasWorker
    {
        get
        {
            lock (sync)
            {
                return !shutDown && (pollers.Count > 0 || time.GetUtcNow() - lastPoll < Recently);
            }
        }
    }

    internal int Backlog => offers.Count;

    /// <summary>Since when the oldest waiting task waits; null when none does.</summary>
    internal DateTimeOffset? OldestSince
    {
        get
        {
            lock (sync)
            {
                return offers.TryPeek(out var oldest) ? oldest.Since : null;
            }
        }
    }

    /// <summary>Tasks that came and tasks that went to a worker, each per second of the last half minute.</summary>
    internal (double Added, double Dispatched) Rates
    {
        get
        {
            lock (sync)
            {
                return (added.PerSecond, dispatched.PerSecond);
            }
        }
    }

    internal IEnumerable<PollerSeen> Pollers => seen
        .Select(poller => poller.Value)
        .Where(poller => time.GetUtcNow() - poller.LastAccess < PollerMemory);

    internal void Offer(TaskOffer offer)
    {
        lock (sync)
        {
            added.Note();
            while (pollers.First is { } first)
            {
                pollers.RemoveFirst();
                if (first.Value.TrySetResult(offer))
                {
                    dispatched.Note();
                    return;
                }
            }

            offers.Enqueue((offer, time.GetUtcNow()));
        }
    }

    /// <summary>The next offer; null when <paramref name="cancel"/> fires or the queue is shut down first.</summary>
    internal async Task<TaskOffer?> PollAsync(Poller poller, CancellationToken cancel)
    {
        var waiting = new TaskCompletionSource<TaskOffer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (sync)
        {
            Note(poller);
            if (offers.TryDequeue(out var ready))
            {
                dispatched.Note();
                return ready.Offer;
            }

            if (shutDown)
            {
                return null;
            }

            pollers.AddLast(waiting);
        }

        await using var registration = cancel.Register(() => Withdraw(waiting));
        return await waiting.Task;
    }

    /// <summary>Takes all that waits.</summary>
    internal List<TaskOffer> Drain()
    {
        lock (sync)
        {
            var waiting = offers.Select(waiting => waiting.Offer).ToList();
            offers.Clear();
            return waiting;
        }
    }

    /// <summary>The worker says goodbye: no more tasks for its sticky queue.</summary>
    internal void ShutDown()
    {
        lock (sync)
        {
            shutDown = true;
            foreach (var poller in pollers)
            {
                poller.TrySetResult(null);
            }

            pollers.Clear();
        }
    }

    private void Note(Poller poller)
    {
        lastPoll = time.GetUtcNow();
        if (poller.Identity.Length > 0)
        {
            seen[poller.Identity] = new PollerSeen(poller, lastPoll);
        }
    }

    private void Withdraw(TaskCompletionSource<TaskOffer?> poller)
    {
        lock (sync)
        {
            pollers.Remove(poller);
        }

        poller.TrySetResult(null);
    }
}
