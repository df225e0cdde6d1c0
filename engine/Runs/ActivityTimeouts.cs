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
        var (first, type) = (Expires(activity), TimeoutType.ScheduleToClose);
        (first, type) = Earlier(first, type,
            progress.StartedAt is null ? progress.DueAt + limits.ScheduleToStartTimeout.Limit() : null,
            TimeoutType.ScheduleToStart);
        (first, type) = Earlier(first, type,
            progress.StartedAt + limits.StartToCloseTimeout.Limit(), TimeoutType.StartToClose);
        (first, type) = Earlier(first, type,
            (progress.HeartbeatAt ?? progress.StartedAt) + limits.HeartbeatTimeout.Limit(), TimeoutType.Heartbeat);
        return first is { } at ? (at, type) : null;
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

    /// <summary>Of two that are due together the first named counts.</summary>
    private static (DateTimeOffset? At, TimeoutType Type) Earlier(
        DateTimeOffset? first, TimeoutType type, DateTimeOffset? other, TimeoutType otherType) =>
        first is null || other < first ? (other, otherType) : (first, type);
}
