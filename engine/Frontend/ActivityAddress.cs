using Steward.Engine.Hosting;
using Steward.Engine.Runs;

namespace Steward.Engine.Frontend;

/// <summary>Names one attempt of an activity by event and stamp, or the present one by activity id.</summary>
internal sealed record ActivityAddress(RunKey Run, long EventId, long Stamp, string? ActivityId)
{
    /// <summary>The scheduled event id of the running attempt that is meant.</summary>
    internal long Find(RunState run) => Pending(run) is { } id && run.Extras.Activities[id].StartedAt is not null
        ? id : throw Gone();

    /// <summary>The same, where who knows the activity's id may also speak for one that waits for its next attempt.</summary>
    internal long FindOrWaiting(RunState run) => ActivityId is null ? Find(run) : Pending(run)
        ?? throw (run.IsOpen ? Unknown() : GrpcErrors.WorkflowCompleted());

    private long? Pending(RunState run)
    {
        var id = ActivityId is null
            ? EventId
            : run.Activities.FirstOrDefault(activity => activity.Value.Attributes.ActivityId == ActivityId).Key;
        return run.IsOpen
            && run.Extras.Activities.TryGetValue(id, out var progress)
            && (ActivityId is not null || progress.Stamp == Stamp)
                ? id
                : null;
    }

    private RpcException Unknown() => GrpcErrors.NotFound($"cannot find pending activity with ActivityID {ActivityId}, "
        + "check workflow execution history for more details");

    private static RpcException Gone() => GrpcErrors.NotFound(
        "invalid activityID or activity already timed out or invoking workflow is completed");
}
