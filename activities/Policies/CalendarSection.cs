using System.Globalization;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>Reads <c>calendar</c>: when the desk is open.</summary>
internal static class CalendarSection
{
    private static readonly string[] Days =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static BusinessCalendar Read(PolicyEntry? section, DateTimeOffset now)
    {
        var map = section?.Map("timeZone", "hours", "holidays");
        var zone = Zone(map?.Required("timeZone"));
        return new BusinessCalendar
        {
            TimeZone = zone.Id,
            Hours = Hours(map?.Optional("hours")?.Map(Days)),
            Holidays = [.. (map?.Optional("holidays")?.Some(item => item.Date()) ?? []).Distinct().Order()],
            Offsets = ZoneOffsets.Expand(zone, now),
        };
    }

    private static TimeZoneInfo Zone(PolicyEntry? entry)
    {
        var id = entry?.Text() ?? TimeZoneInfo.Utc.Id;
        var known = TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone);
        entry?.Require(known, $"'{id}' is not a time zone of this machine; use an IANA name such as America/New_York, "
            + "and install the system's time-zone data (package tzdata) if it has none");
        return zone ?? TimeZoneInfo.Utc;
    }

    private static IReadOnlyList<OpeningHours> Hours(PolicyMap? map)
    {
        var all =
            from day in Enum.GetValues<DayOfWeek>()
            let entry = map?.Optional(day.ToString().ToLowerInvariant())
            where entry is not null
            from hours in Day(day, entry)
            select hours;
        return [.. all];
    }

    private static IReadOnlyList<OpeningHours> Day(DayOfWeek day, PolicyEntry entry)
    {
        var hours = entry.Some(item => Range(day, item)).OrderBy(range => range.FromMinute).ToList();
        entry.Require(
            hours.Zip(hours.Skip(1)).All(pair => pair.First.ToMinute <= pair.Second.FromMinute),
            "has opening hours that overlap; join them");
        return hours;
    }

    private static OpeningHours Range(DayOfWeek day, PolicyEntry entry)
    {
        var text = entry.Text();
        var ends = text.Split('-');
        var from = Minute(ends[0]);
        var to = Minute(ends[^1]);
        var fits = ends.Length == 2 && from is >= 0 and < 1_440 && to > from;
        entry.Require(fits, $"'{text}' must be opening hours such as 08:00-20:00, "
            + "ending after they begin, at most at 24:00");
        return fits ? new OpeningHours(day, from, to) : new OpeningHours(day, 0, 1_440);
    }

    private static int Minute(string text) => text.Trim() == "24:00"
        ? 1_440
        : TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time.Hour * 60) + time.Minute
            : -1;
}
