using Steward.Engine.Runs;

namespace Steward.Engine.Frontend;

/// <summary>Names one attempt of an activity by event and stamp, or the present one by activity id.</summary>
internal sealed record ActivityAddress(RunKey Run, long EventId, long Stamp, string? ActivityId)
{
    /// <summary>The scheduled event id of the running attempt that is meant; null when there is none.</summary>
    internal long? Find(RunState run)
    {
        var id = ActivityId is null
            ? EventId
            : run.Activities.FirstOrDefault(activity => activity.Value.Attributes.ActivityId == ActivityId).Key;
        return run.IsOpen
            && run.Extras.Activities.TryGetValue(id, out var progress)
            && progress.StartedAt is not null
            && (ActivityId is not null || progress.Stamp == Stamp)
                ? id
                : null;
    }
}
