namespace Steward.Engine.Runs;

/// <summary>In the API an absent duration and a zero one both mean "no limit".</summary>
internal static class Durations
{
    internal static readonly Duration None = new();

    internal static TimeSpan? Limit(this Duration? duration) =>
        duration?.ToTimeSpan() is { } span && span > TimeSpan.Zero ? span : null;

    internal static Duration OrNone(this Duration? duration) => duration ?? None.Clone();

    /// <summary>The earlier of two times; absent means never.</summary>
    internal static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
