using Steward.Engine.Runs;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Frontend;

/// <summary>A pending activity as descriptions show it.</summary>
internal static class PendingActivityView
{
    internal static PendingActivityInfo Of(PendingActivity activity, ActivityProgress progress, DateTimeOffset now)
    {
        var waits = progress.StartedAt is null && progress.DueAt > now;
        return new PendingActivityInfo
        {
            ActivityId = activity.Attributes.ActivityId,
            ActivityType = activity.Attributes.ActivityType,
            State = State(activity, progress),
            HeartbeatDetails = progress.HeartbeatDetails,
            LastHeartbeatTime = Time(progress.HeartbeatAt),
            LastStartedTime = Time(progress.StartedAt),
            Attempt = progress.Attempt,
            MaximumAttempts = activity.Attributes.RetryPolicy?.MaximumAttempts ?? 0,
            ScheduledTime = Time(progress.DueAt),
            ExpirationTime = Time(ActivityTimeouts.Expires(activity)),
            LastFailure = progress.LastFailure,
            LastWorkerIdentity = progress.Identity,
            LastAttemptCompleteTime = Time(progress.LastAttemptEndedAt),
            NextAttemptScheduleTime = waits ? Time(progress.DueAt) : null,
            CurrentRetryInterval = waits && progress.LastAttemptEndedAt is { } ended
                ? Duration.FromTimeSpan(progress.DueAt - ended) : null,
            Priority = activity.Attributes.Priority,
            ActivityOptions = ActivityChanges.Options(activity),
            Paused = progress.Paused is not null,
            PauseInfo = progress.Paused is { } pause ? Pause(pause) : null,
        };
    }

    private static PendingActivityState State(PendingActivity activity, ActivityProgress progress) =>
        (progress.StartedAt is not null, progress.Paused is not null) switch
        {
            (true, _) when activity.CancelRequestedEventId != 0 => PendingActivityState.CancelRequested,
            (true, true) => PendingActivityState.PauseRequested,
            (true, false) => PendingActivityState.Started,
            (false, true) => PendingActivityState.Paused,
            (false, false) => PendingActivityState.Scheduled,
        };

    private static PendingActivityInfo.Types.PauseInfo Pause(ActivityPause pause) => new()
    {
        PauseTime = Timestamp.FromDateTimeOffset(pause.At),
        Manual = new() { Identity = pause.Identity, Reason = pause.Reason },
    };

    private static Timestamp? Time(DateTimeOffset? time) =>
        time is { } known ? Timestamp.FromDateTimeOffset(known) : null;
}
