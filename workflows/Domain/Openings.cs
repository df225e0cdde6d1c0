using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>A calendar's opening hours as stretches of UTC, in order, without end.</summary>
internal static class Openings
{
    private const int MinutesPerDay = 1_440;

    /// <summary>Every stretch that ends after <paramref name="start"/>; the first begins no earlier than it.</summary>
    public static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> From(
        BusinessCalendar calendar, DateTimeOffset start)
    {
        var reached = start.ToUniversalTime();
        for (var day = DateOnly.FromDateTime(reached.UtcDateTime).AddDays(-1); ; day = day.AddDays(1))
        {
            foreach (var (fromMinute, toMinute) in HoursOn(calendar, day))
            {
                var from = LocalTime.ToUtc(calendar.Offsets, day, fromMinute);
                var to = LocalTime.ToUtc(calendar.Offsets, day, toMinute);
                if (to > reached)
                {
                    yield return (from > reached ? from : reached, to);
                    reached = to;
                }
            }
        }
    }

    private static IEnumerable<(int From, int To)> HoursOn(BusinessCalendar calendar, DateOnly day)
    {
        if (calendar.Holidays.Contains(day))
        {
            return [];
        }

        return calendar.Hours.Count == 0
            ? [(0, MinutesPerDay)]
            : calendar.Hours.Where(hours => hours.Day == day.DayOfWeek).Select(
                hours => (hours.FromMinute, hours.ToMinute));
    }
}
