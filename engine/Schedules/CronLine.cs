using Steward.Engine.Hosting;
using Steward.Engine.Visibility;
using Temporalio.Api.Schedule.V1;

namespace Steward.Engine.Schedules;

/// <summary>
/// A cron line of five to seven fields, a macro such as <c>@daily</c>, or <c>@every 14h/3h</c>; a zone may stand before
/// it (<c>CRON_TZ=…</c>), a comment after it (<c># …</c>).
/// </summary>
internal sealed record CronLine(StructuredCalendarSpec? Calendar, IntervalSpec? Interval, string Zone)
{
    private const string Every = "@every";

    internal static CronLine Parse(string text)
    {
        var line = text.Trim();
        var zone = "";
        if (line.StartsWith("TZ=", StringComparison.Ordinal) || line.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            var space = line.IndexOf(' ');
            if (space < 0)
            {
                throw Fault("CronString has time zone but missing fields");
            }

            zone = line[(line.IndexOf('=') + 1)..space];
            line = line[space..].Trim();
        }

        var parts = line.Split('#', 2, StringSplitOptions.TrimEntries);
        return parts[0].StartsWith(Every, StringComparison.Ordinal)
            ? new CronLine(null, Step(parts[0]), zone)
            : new CronLine(Fields(Macro(parts[0]), parts.Length > 1 ? parts[1] : ""), null, zone);
    }

    private static StructuredCalendarSpec Fields(string line, string comment)
    {
        var f = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var calendar = f.Length switch
        {
            5 => Written("", f, ""),
            6 => Written("", f, f[5]),
            7 => Written(f[0], f[1..], f[6]),
            _ => throw Fault("CronString does not have 5-7 fields"),
        };
        calendar.Comment = comment;
        return CalendarFields.Structure(calendar);
    }

    private static CalendarSpec Written(string second, string[] fields, string year) => new()
    {
        Second = second,
        Minute = fields[0],
        Hour = fields[1],
        DayOfMonth = fields[2],
        Month = fields[3],
        DayOfWeek = fields[4],
        Year = year,
    };

    private static IntervalSpec Step(string line)
    {
        var parts = line[Every.Length..].Trim().Split('/', 2);
        return new IntervalSpec
        {
            Interval = Span(parts[0]),
            Phase = parts.Length > 1 ? Span(parts[1]) : null,
        };
    }

    private static Duration Span(string text) => GoDuration.TryParse(text, out var span)
        ? Duration.FromTimeSpan(span)
        : throw Fault($"time: invalid duration \"{text}\"");

    private static string Macro(string line) => line switch
    {
        "@yearly" or "@annually" => "0 0 1 1 *",
        "@monthly" => "0 0 1 * *",
        "@weekly" => "0 0 * * 0",
        "@daily" or "@midnight" => "0 0 * * *",
        "@hourly" => "0 * * * *",
        _ => line,
    };

    private static RpcException Fault(string message) => GrpcErrors.InvalidArgument($"Invalid schedule spec: {message}");
}
