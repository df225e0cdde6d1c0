using Google.Protobuf.Collections;
using Temporalio.Api.Schedule.V1;

namespace Steward.Engine.Schedules;

/// <summary>Finds what falls due in a span of time, and what comes after.</summary>
internal sealed class ScheduleTimes(ScheduleState state, string ns)
{
    private const int MostMatching = 1000;

    private readonly SpecTimes times = new(state.Schedule.Spec, $"{ns}-{state.ScheduleId}");

    internal ActionTime? After(DateTimeOffset time) => times.After(time);

    /// <summary>The actions to come, as far as the limit on them allows.</summary>
    internal IEnumerable<Timestamp> Future(int most)
    {
        var limit = state.Schedule.State.LimitedActions ? Math.Min(state.Schedule.State.RemainingActions, most) : most;
        var updated = state.Info.UpdateTime?.ToDateTimeOffset() ?? DateTimeOffset.MinValue;
        return All(state.ProcessedUntil).Where(time => time >= updated).Take((int)limit)
            .Select(Timestamp.FromDateTimeOffset);
    }

    internal RepeatedField<Timestamp> Matching(DateTimeOffset from, DateTimeOffset to) =>
        [.. All(from).TakeWhile(time => time <= to).Take(MostMatching).Select(Timestamp.FromDateTimeOffset)];

    private IEnumerable<DateTimeOffset> All(DateTimeOffset from)
    {
        for (var next = times.After(from); next is { } found; next = times.After(found.Actual))
        {
            yield return found.Actual;
        }
    }
}
