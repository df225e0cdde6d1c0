using System.Globalization;
using Temporalio.Api.Schedule.V1;

namespace Steward.Engine.Schedules;

/// <summary>Calendars as people write them, turned into ranges of numbers.</summary>
internal static class CalendarFields
{
    internal const int FirstYear = 2000;
    internal const int LastYear = 2100;
    private const int LongestComment = 200;

    private static readonly CalendarField Second = new("Second", "0", 0, 59);
    private static readonly CalendarField Minute = new("Minute", "0", 0, 59);
    private static readonly CalendarField Hour = new("Hour", "0", 0, 23);
    private static readonly CalendarField DayOfMonth = new("DayOfMonth", "*", 1, 31);
    private static readonly CalendarField Month =
        new("Month", "*", 1, 12, CultureInfo.InvariantCulture.DateTimeFormat.MonthNames);

    private static readonly CalendarField DayOfWeek =
        new("DayOfWeek", "*", 0, 7, CultureInfo.InvariantCulture.DateTimeFormat.DayNames);

    private static readonly CalendarField Year = new("Year", "*", FirstYear, LastYear);

    internal static StructuredCalendarSpec Structure(CalendarSpec written) => new()
    {
        Second = { Second.Parse(written.Second) },
        Minute = { Minute.Parse(written.Minute) },
        Hour = { Hour.Parse(written.Hour) },
        DayOfMonth = { DayOfMonth.Parse(written.DayOfMonth) },
        Month = { Month.Parse(written.Month) },
        DayOfWeek = { DayOfWeek.Parse(written.DayOfWeek) },

        // Every year is said by naming none.
        Year = { written.Year is "" or "*" ? [] : Year.Parse(written.Year) },
        Comment = written.Comment,
    };

    /// <summary>Everything that is wrong with a calendar of ranges.</summary>
    internal static IEnumerable<string> Faults(StructuredCalendarSpec calendar) =>
    [
        .. Second.Faults(calendar.Second),
        .. Minute.Faults(calendar.Minute),
        .. Hour.Faults(calendar.Hour),
        .. DayOfMonth.Faults(calendar.DayOfMonth),
        .. Month.Faults(calendar.Month),
        .. Year.Faults(calendar.Year),
        .. DayOfWeek.Faults(calendar.DayOfWeek),
        .. calendar.Comment.Length > LongestComment ? ["comment is too long"] : Array.Empty<string>(),
    ];
}
