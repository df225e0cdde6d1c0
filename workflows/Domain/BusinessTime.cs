using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>Adds and measures business time over a calendar's openings.</summary>
internal static class BusinessTime
{
    /// <summary>
    /// The moment at which <paramref name="amount"/> of business time has passed since <paramref
    /// name="start"/>.
    /// </summary>
    public static DateTimeOffset Add(BusinessCalendar calendar, DateTimeOffset start, TimeSpan amount)
    {
        if (amount <= TimeSpan.Zero || IsAlwaysOpen(calendar))
        {
            return start + (amount < TimeSpan.Zero ? TimeSpan.Zero : amount);
        }

        var left = amount;
        foreach (var (from, to) in Openings.From(calendar, start))
        {
            if (to - from >= left)
            {
                return from + left;
            }

            left -= to - from;
        }

        throw new InvalidOperationException("Openings never end.");
    }

    /// <summary>
    /// Business time between two moments; zero when <paramref name="to"/> is not after <paramref
    /// name="from"/>.
    /// </summary>
    public static TimeSpan Between(BusinessCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return TimeSpan.Zero;
        }

        return IsAlwaysOpen(calendar)
            ? to - from
            : Openings.From(calendar, from)
                .TakeWhile(opening => opening.From < to)
                .Aggregate(TimeSpan.Zero, (sum, opening) => sum + (Earlier(opening.To, to) - opening.From));
    }

    private static bool IsAlwaysOpen(BusinessCalendar calendar) =>
        calendar.Hours.Count == 0 && calendar.Holidays.Count == 0;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
