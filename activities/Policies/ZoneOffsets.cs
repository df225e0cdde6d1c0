using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>
/// Writes out a time zone's changes, so that a workflow does not depend on a machine's time-zone data.
/// </summary>
internal static class ZoneOffsets
{
    /// <summary>A conversation may have begun a year ago and live for years.</summary>
    private const int YearsBefore = 2;
    private const int YearsAfter = 6;

    public static IReadOnlyList<UtcOffset> Expand(TimeZoneInfo zone, DateTimeOffset now)
    {
        var from = new DateTimeOffset(now.Year - YearsBefore, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var until = from.AddYears(YearsBefore + YearsAfter);
        var offsets = new List<UtcOffset> { new(from, Minutes(zone, from)) };
        for (var day = from; day < until; day = day.AddDays(1))
        {
            var next = day.AddDays(1);
            if (Minutes(zone, next) != Minutes(zone, day))
            {
                var change = Change(zone, day, next);
                offsets.Add(new UtcOffset(change, Minutes(zone, change)));
            }
        }

        return offsets;
    }

    /// <summary>The first minute with the later offset, by halving.</summary>
    private static DateTimeOffset Change(TimeZoneInfo zone, DateTimeOffset before, DateTimeOffset after)
    {
        while (after - before > TimeSpan.FromMinutes(1))
        {
            var middle = before.AddMinutes(Math.Floor((after - before).TotalMinutes / 2));
            if (Minutes(zone, middle) == Minutes(zone, before))
            {
                before = middle;
            }
            else
            {
                after = middle;
            }
        }

        return after;
    }

    private static int Minutes(TimeZoneInfo zone, DateTimeOffset at) => (int)zone.GetUtcOffset(at).TotalMinutes;
}
