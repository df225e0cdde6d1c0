using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>Local wall-clock time to UTC, over written-out offsets.</summary>
internal static class LocalTime
{
    /// <summary>
    /// The first moment whose local time is the given one. A time that a clock change skips becomes the moment of the
    /// change.
    /// </summary>
    public static DateTimeOffset ToUtc(IReadOnlyList<UtcOffset> offsets, DateOnly day, int minute)
    {
        var local = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(minute);
        for (var index = 0; index < offsets.Count; index++)
        {
            var moment = local.AddMinutes(-offsets[index].Minutes);
            if (index + 1 == offsets.Count || moment < offsets[index + 1].From)
            {
                return index > 0 && moment < offsets[index].From ? offsets[index].From : moment;
            }
        }

        return local;
    }
}
