using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Steward.Engine.Runs;
using Temporalio.Api.Schedule.V1;

namespace Steward.Engine.Schedules;

/// <summary>The moments of a schedule: its calendars and intervals, without the excluded ones.</summary>
/// <param name="spec">In canonical form.</param>
/// <param name="seed">Makes the jitter of each schedule its own, and the same every time.</param>
internal sealed class SpecTimes(ScheduleSpec spec, string seed)
{
    private static readonly DateTimeOffset Last = new(CalendarFields.LastYear, 12, 31, 23, 59, 59, TimeSpan.Zero);

    private readonly DateTimeOffset first = spec.StartTime?.ToDateTimeOffset() ?? DateTimeOffset.UnixEpoch;
    private readonly DateTimeOffset last = spec.EndTime?.ToDateTimeOffset() ?? Last;
    private readonly List<CalendarTimes> calendars = Calendars(spec.StructuredCalendar, spec);
    private readonly List<CalendarTimes> excluded = Calendars(spec.ExcludeStructuredCalendar, spec);

    internal ActionTime? After(DateTimeOffset time)
    {
        var from = time > first.AddSeconds(-1) ? time : first.AddSeconds(-1);
        var nominal = Raw(from);
        while (nominal is { } named && named <= last && excluded.Exists(calendar => calendar.Matches(named)))
        {
            nominal = Raw(named);
        }

        return nominal is { } found && found <= last ? new ActionTime(found, found + Jitter(found)) : null;
    }

    private DateTimeOffset? Raw(DateTimeOffset after)
    {
        DateTimeOffset? next = null;
        foreach (var calendar in calendars)
        {
            next = Durations.Earlier(next, calendar.After(after));
        }

        foreach (var interval in spec.Interval)
        {
            next = Durations.Earlier(next, After(interval, after));
        }

        return next;
    }

    /// <summary>Intervals count from the epoch.</summary>
    private static DateTimeOffset After(IntervalSpec interval, DateTimeOffset after)
    {
        var every = interval.Interval.Seconds;
        var phase = interval.Phase?.Seconds ?? 0;
        var gone = (after.ToUnixTimeSeconds() - phase) / every;
        return DateTimeOffset.FromUnixTimeSeconds(((gone + 1) * every) + phase);
    }

    /// <summary>Never past the moment that follows.</summary>
    private TimeSpan Jitter(DateTimeOffset nominal)
    {
        if (spec.Jitter.Limit() is not { } most)
        {
            return TimeSpan.Zero;
        }

        most = Raw(nominal) - nominal is { } gap && gap < most ? gap : most;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{nominal.UtcTicks} {seed}"));
        var share = BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue;
        return TimeSpan.FromMilliseconds(Math.Floor(most.TotalMilliseconds * share));
    }

    private static List<CalendarTimes> Calendars(IEnumerable<StructuredCalendarSpec> calendars, ScheduleSpec spec)
    {
        var zone = spec.TimezoneName.Length > 0
            ? TimeZoneInfo.FindSystemTimeZoneById(spec.TimezoneName) : TimeZoneInfo.Utc;
        return [.. calendars.Select(calendar => new CalendarTimes(calendar, zone))];
    }
}
