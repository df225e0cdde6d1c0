using Steward.Engine.Runs;

namespace Steward.Engine.Time;

/// <summary>Wakes runs when something of theirs is due, and skips time when nothing is under way.</summary>
internal sealed class DeadlineQueue : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Lock sync = new();
    private readonly Schedule<RunKey> virtualTimes = new();
    private readonly Schedule<RunKey> realTimes = new();
    private readonly Schedule<Sleeper> sleepers = new();
    private readonly SemaphoreSlim wake = new(0);
    private readonly CancellationTokenSource stop = new();
    private readonly EngineClock clock;
    private readonly BusyCount busy;
    private readonly SkipLock skipping;
    private Task loop = Task.CompletedTask;
    private DateTimeOffset? plannedVirtual;
    private DateTimeOffset? plannedReal;

    internal DeadlineQueue(EngineClock clock, BusyCount busy, SkipLock skipping)
    {
        (this.clock, this.busy, this.skipping) = (clock, busy, skipping);
        busy.Idle = WakeToSkip;
        skipping.Opened = Wake;
    }

    internal void Start(Action<RunKey> due) => loop = Task.Run(() => RunAsync(due));

    internal void Set(RunKey run, DateTimeOffset? virtualTime, DateTimeOffset? realTime)
    {
        lock (sync)
        {
            virtualTimes.Set(run, virtualTime);
            realTimes.Set(run, realTime);
            if (!skipping.IsOpen && !IsBefore(virtualTime, plannedVirtual) && !IsBefore(realTime, plannedReal))
            {
                return;
            }
        }

        Wake();
    }

    /// <param name="time">When the sleep ends.</param>
    /// <param name="ending">Called at the end, before any more time is skipped.</param>
    internal Task SleepUntilAsync(DateTimeOffset time, Action? ending = null)
    {
        var sleeper = new Sleeper(ending);
        lock (sync)
        {
            sleepers.Set(sleeper, time);
        }

        Wake();
        return sleeper.Ended;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        wake.Release();
        await loop;
        stop.Dispose();
        wake.Dispose();
    }

    /// <summary>That nothing is under way matters only to skipped time.</summary>
    private void WakeToSkip()
    {
        if (skipping.IsOpen)
        {
            Wake();
        }
    }

    private void Wake()
    {
        if (!stop.IsCancellationRequested && wake.CurrentCount == 0)
        {
            wake.Release();
        }
    }

    private async Task RunAsync(Action<RunKey> due)
    {
        while (!stop.IsCancellationRequested)
        {
            var wait = FireDue(due);
            if (wait > TimeSpan.Zero)
            {
                await wake.WaitAsync(wait);
            }
        }
    }

    private TimeSpan FireDue(Action<RunKey> due)
    {
        lock (sync)
        {
            TakeDue(due);
            var next = Earlier(virtualTimes.Next(), sleepers.Next());
            if (next is { } time && skipping.IsOpen && busy.IsIdle)
            {
                clock.SkipTo(time);
                return TimeSpan.Zero;
            }

            (plannedVirtual, plannedReal) = (next, realTimes.Next());
            return Until(plannedVirtual, plannedReal);
        }
    }

    private void TakeDue(Action<RunKey> due)
    {
        while (virtualTimes.TryTake(clock.GetUtcNow(), out var run) || realTimes.TryTake(RealNow, out run))
        {
            busy.Enter();
            due(run);
        }

        while (sleepers.TryTake(clock.GetUtcNow(), out var sleeper))
        {
            sleeper.End();
        }
    }

    private DateTimeOffset RealNow => clock.Real.GetUtcNow();

    private TimeSpan Until(DateTimeOffset? virtualTime, DateTimeOffset? realTime)
    {
        var wait = Longest;
        wait = virtualTime - clock.GetUtcNow() is { } a && a < wait ? a : wait;
        wait = realTime - RealNow is { } b && b < wait ? b : wait;
        return wait > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : TimeSpan.Zero;
    }

    private static bool IsBefore(DateTimeOffset? time, DateTimeOffset? planned) =>
        time is not null && (planned is null || time < planned);

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
