namespace Steward.Engine.Time;

/// <summary>The time workflows live in: the machine's, plus what has been skipped.</summary>
internal sealed class EngineClock(TimeProvider real) : TimeProvider
{
    private long skippedTicks;

    /// <summary>Unskipped time, for what must not hurry: workflow-task time-outs and polls.</summary>
    internal TimeProvider Real => real;

    public override DateTimeOffset GetUtcNow() =>
        real.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref skippedTicks));

    /// <summary>Moves on to <paramref name="time"/>; never back.</summary>
    internal void SkipTo(DateTimeOffset time)
    {
        var ahead = time - GetUtcNow();
        if (ahead > TimeSpan.Zero)
        {
            Interlocked.Add(ref skippedTicks, ahead.Ticks);
        }
    }
}
