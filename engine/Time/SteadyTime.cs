namespace Steward.Engine.Time;

/// <summary>
/// The machine's time, except that it never goes back: when someone sets the clock back, it goes on from where it was,
/// so that what is due in a minute is due in a minute. Set ahead, it follows.
/// </summary>
internal sealed class SteadyTime(TimeProvider machine) : TimeProvider
{
    private readonly Lock sync = new();
    private DateTimeOffset latest = DateTimeOffset.MinValue;
    private long latestStamp;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (sync)
        {
            var (now, stamp) = (machine.GetUtcNow(), machine.GetTimestamp());
            latest = now >= latest ? now : latest + machine.GetElapsedTime(latestStamp, stamp);
            latestStamp = stamp;
            return latest;
        }
    }

    /// <summary>Goes on from a time that has been before; true when the machine's clock is behind it.</summary>
    internal bool StartFrom(DateTimeOffset known)
    {
        lock (sync)
        {
            (latest, latestStamp) = (known, machine.GetTimestamp());
            return machine.GetUtcNow() < known;
        }
    }

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);
}
