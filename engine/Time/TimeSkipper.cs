using Steward.Engine.Runs;

namespace Steward.Engine.Time;

/// <summary>Sleeps in the workflows' time.</summary>
internal static class TimeSkipper
{
    /// <summary>
    /// Takes one lock away while it sleeps, so that time may be skipped. The lock is back in the very moment the sleep
    /// ends: later, and time would already have been skipped to what comes next.
    /// </summary>
    internal static Task SleepAsync(EngineCore core, DateTimeOffset until)
    {
        var sleep = core.Deadlines.SleepUntilAsync(until, core.SkipLock.Lock);
        core.SkipLock.Unlock();
        return sleep;
    }
}
