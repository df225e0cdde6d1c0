using Temporalio.Api.Schedule.V1;
using CalendarRange = Temporalio.Api.Schedule.V1.Range;

namespace Steward.Engine.Schedules;

/// <summary>
/// The moments a calendar names, in whole seconds. It walks in universal time and looks at the local one: an hour that a
/// change of the clocks leaves out is never met, one that comes twice is met twice.
/// </summary>
internal sealed class CalendarTimes(StructuredCalendarSpec calendar, TimeZoneInfo zone)
{
    /// <summary>More than any zone's clocks move at once.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromHours(3);

    private readonly HashSet<int> years = Values(calendar.Year);
    private readonly HashSet<int> months = Values(calendar.Month);
    private readonly HashSet<int> days = Values(calendar.DayOfMonth);
    private readonly HashSet<int> weekdays = Values(calendar.DayOfWeek);
    private readonly HashSet<int> hours = Values(calendar.Hour);
    private readonly HashSet<int> minutes = Values(calendar.Minute);
    private readonly HashSet<int> seconds = Values(calendar.Second);

    internal bool Matches(DateTimeOffset time) => Onward(TimeZoneInfo.ConvertTime(time, zone)) is null;

    internal DateTimeOffset? After(DateTimeOffset time)
    {
        var next = time.AddTicks(TimeSpan.TicksPerSecond - (time.UtcTicks % TimeSpan.TicksPerSecond));
        while (next.Year <= CalendarFields.LastYear)
        {
            if (Onward(TimeZoneInfo.ConvertTime(next, zone)) is not { } later)
            {
                return next.ToUniversalTime();
            }

            next = later;
        }

        return null;
    }

    /// <summary>Null where the moment fits; else a later one, not past the next that fits.</summary>
    private DateTimeOffset? Onward(DateTimeOffset local)
    {
        var date = local.Date;
        return years.Count > 0 && !years.Contains(date.Year) ? Toward(local, new DateTime(date.Year + 1, 1, 1))
            : !months.Contains(date.Month) ? Toward(local, new DateTime(date.Year, date.Month, 1).AddMonths(1))
            : !days.Contains(date.Day) || !weekdays.Contains((int)date.DayOfWeek) ? Toward(local, date.AddDays(1))
            : !hours.Contains(local.Hour) ? NextHour(local)
            : !minutes.Contains(local.Minute) ? local.AddSeconds(60 - local.Second)
            : !seconds.Contains(local.Second) ? local.AddSeconds(1)
            : null;
    }

    /// <summary>Lands a little early, as the zone's offset may change on the way, and goes the rest by hours.</summary>
    private static DateTimeOffset Toward(DateTimeOffset local, DateTime midnight)
    {
        var near = new DateTimeOffset(midnight, local.Offset) - Margin;
        return near > local ? near : NextHour(local);
    }

    private static DateTimeOffset NextHour(DateTimeOffset local) =>
        local.AddSeconds(3600 - (local.Minute * 60) - local.Second);

    private static HashSet<int> Values(IEnumerable<CalendarRange> ranges)
    {
        var values = new HashSet<int>();
        foreach (var range in ranges)
        {
            for (var value = range.Start; value <= Math.Max(range.Start, range.End); value += Math.Max(1, range.Step))
            {
                values.Add(value);
            }
        }

        return values;
    }
}
