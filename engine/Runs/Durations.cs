namespace Steward.Engine.Runs;

/// <summary>In the API an absent duration and a zero one both mean "no limit".</summary>
internal static class Durations
{
    internal static readonly Duration None = new();
    private static readonly TimeSpan LongestTask = TimeSpan.FromMinutes(2);

    internal static TimeSpan? Limit(this Duration? duration) =>
        duration?.ToTimeSpan() is { } span && span > TimeSpan.Zero ? span : null;

    internal static Duration OrNone(this Duration? duration) => duration ?? None.Clone();

    /// <summary>How long a workflow task may take: 10 seconds by default, 2 minutes at most, never past its run.</summary>
    internal static Duration TaskTimeout(Duration? asked, Duration? run)
    {
        var timeout = asked.Limit() ?? TimeSpan.FromSeconds(10);
        timeout = timeout > LongestTask ? LongestTask : timeout;
        return Duration.FromTimeSpan(run.Limit() is { } limit && limit < timeout ? limit : timeout);
    }

    /// <summary>The earlier of two times; absent means never.</summary>
    internal static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
