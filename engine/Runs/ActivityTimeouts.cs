namespace Steward.Engine.Runs;

/// <summary>The four time-outs of an activity: when they are due and what they say.</summary>
internal static class ActivityTimeouts
{
    internal static DateTimeOffset? Expires(PendingActivity activity) =>
        activity.ScheduledAt + activity.Attributes.ScheduleToCloseTimeout.Limit();

    /// <summary>The next time-out of the present attempt; none while it is paused.</summary>
    internal static (DateTimeOffset At, TimeoutType Type)? Next(PendingActivity activity, ActivityProgress progress)
    {
        if (progress.Paused is not null)
        {
            return null;
        }

        var limits = activity.Attributes;
        (DateTimeOffset? At, TimeoutType Type)[] all =
        [
            (Expires(activity), TimeoutType.ScheduleToClose),
            (progress.StartedAt is null ? progress.DueAt + limits.ScheduleToStartTimeout.Limit() : null,
                TimeoutType.ScheduleToStart),
            (progress.StartedAt + limits.StartToCloseTimeout.Limit(), TimeoutType.StartToClose),
            ((progress.HeartbeatAt ?? progress.StartedAt) + limits.HeartbeatTimeout.Limit(), TimeoutType.Heartbeat),
        ];
        var first = all.Where(limit => limit.At is not null).OrderBy(limit => limit.At).FirstOrDefault();
        return first.At is { } at ? (at, first.Type) : null;
    }

    internal static Failure Failure(ActivityProgress progress, TimeoutType type) => new()
    {
        Message = $"activity {type} timeout",
        Source = "Server",
        Cause = type is TimeoutType.ScheduleToClose or TimeoutType.ScheduleToStart ? progress.LastFailure : null,
        TimeoutFailureInfo = new()
        {
            TimeoutType = type,
            LastHeartbeatDetails = progress.HeartbeatDetails,
        },
    };
}
