namespace Steward.Workflows.Contracts;

/// <summary>
/// Opening hours in local time, with the zone's offsets written out, so that a workflow computes the same moment on
/// every machine whatever time-zone data that machine has.
/// </summary>
public sealed record BusinessCalendar
{
    /// <summary>IANA name, for people.</summary>
    public required string TimeZone { get; init; }

    /// <summary>In order of day and start; empty means around the clock.</summary>
    public IReadOnlyList<OpeningHours> Hours { get; init; } = [];

    /// <summary>Local dates on which nothing is open.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>In order of time; the first holds for all time before it as well.</summary>
    public IReadOnlyList<UtcOffset> Offsets { get; init; } = [new(DateTimeOffset.MinValue, 0)];
}
