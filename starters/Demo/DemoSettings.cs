namespace Steward.Starters.Demo;

/// <param name="Once">End after the day instead of staying up.</param>
/// <param name="Pace">The pause after each message.</param>
internal sealed record DemoSettings(bool Once, TimeSpan Pace)
{
    /// <summary>Play these tickets of the day only; none means all.</summary>
    public IReadOnlyList<string> Tickets { get; init; } = [];

    /// <summary>How long a ticket may take to deal with a message before it counts as stuck.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
