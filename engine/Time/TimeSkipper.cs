using Steward.Engine.Runs;

namespace Steward.Engine.Time;

/// <summary>Sleeps in the workflows' time.</summary>
internal static class TimeSkipper
{
    /// <summary>Takes one lock away while it sleeps, so that time may be skipped.</summary>
    internal static async Task SleepAsync(EngineCore core, DateTimeOffset until)
    {
        var sleep = core.Deadlines.SleepUntilAsync(until);
        core.SkipLock.Unlock();
        try
        {
            await sleep;
        }
        finally
        {
            core.SkipLock.Lock();
        }
    }
}
