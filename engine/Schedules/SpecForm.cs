using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.Schedule.V1;

namespace Steward.Engine.Schedules;

/// <summary>Brings a schedule's times into the one form that is kept: calendars of ranges, and intervals.</summary>
internal static class SpecForm
{
    internal static ScheduleSpec Canonical(ScheduleSpec? given)
    {
        var spec = given?.Clone() ?? new ScheduleSpec();
        spec.StructuredCalendar.Add(spec.Calendar.Select(CalendarFields.Structure));
        spec.Calendar.Clear();
#pragma warning disable CS0612 // Obsolete for senders; a server must still understand it.
        spec.ExcludeStructuredCalendar.Add(spec.ExcludeCalendar.Select(CalendarFields.Structure));
        spec.ExcludeCalendar.Clear();
#pragma warning restore CS0612
        AddCronLines(spec);
        Check(spec);
        return spec;
    }

    private static void AddCronLines(ScheduleSpec spec)
    {
        var lines = spec.CronString.Select(CronLine.Parse).ToList();
        spec.CronString.Clear();
        spec.StructuredCalendar.Add(lines.Where(line => line.Calendar is not null).Select(line => line.Calendar));
        spec.Interval.Add(lines.Where(line => line.Interval is not null).Select(line => line.Interval));
        var zones = lines.Select(line => line.Zone).Distinct(StringComparer.Ordinal).ToList();
        if (zones.Count > 1
            || (zones is [{ Length: > 0 } zone] && spec.TimezoneName is { Length: > 0 } own && own != zone))
        {
            throw Fault("conflicting timezone names");
        }

        spec.TimezoneName = spec.TimezoneName.Length == 0 && zones.Count == 1 ? zones[0] : spec.TimezoneName;
    }

    private static void Check(ScheduleSpec spec)
    {
        var faults = spec.StructuredCalendar.Concat(spec.ExcludeStructuredCalendar)
            .SelectMany(CalendarFields.Faults).ToList();
        if (faults.Count > 0)
        {
            throw Fault("invalid calendar spec: " + string.Join(", ", faults));
        }

        foreach (var interval in spec.Interval)
        {
            Check(interval);
        }

        if (!spec.TimezoneData.IsEmpty)
        {
            throw GrpcErrors.Of(StatusCode.Unimplemented,
                "The embedded engine takes a time zone by its name, not as data: set the schedule's timezone_name.");
        }

        if (spec.TimezoneName.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(spec.TimezoneName, out _))
        {
            throw Fault($"unknown time zone {spec.TimezoneName}");
        }
    }

    private static void Check(IntervalSpec interval)
    {
        var phase = interval.Phase?.ToTimeSpan() ?? TimeSpan.Zero;
        var fault = interval.Interval.Limit() is not { } every || every < TimeSpan.FromSeconds(1) ? "interval is too small"
            : phase < TimeSpan.Zero ? "phase is negative"
            : phase >= every ? "phase cannot be greater than Interval"
            : null;
        if (fault is not null)
        {
            throw Fault(fault);
        }
    }

    private static RpcException Fault(string message) => GrpcErrors.InvalidArgument($"Invalid schedule spec: {message}");
}
