namespace Steward.Engine.Runs;

/// <summary>
/// What an operator may do to a pending activity: pause it, let it go on, begin it anew. A running attempt is told with
/// its next heartbeat and may end as it likes.
/// </summary>
internal static class ActivityHolds
{
    internal static void Pause(ActivityProgress progress, ActivityPause pause, RunState run)
    {
        if (progress.Paused is not null)
        {
            return;
        }

        progress.Paused = pause;
        if (progress.StartedAt is null)
        {
            // What queues were offered is void.
            progress.Stamp = run.NextStamp();
        }
    }

    internal static void Unpause(
        RunTurn run, ActivityProgress progress, bool resetAttempts, bool resetHeartbeat, TimeSpan? jitter)
    {
        if (progress.Paused is null)
        {
            return;
        }

        (progress.Paused, progress.LastFailure) = (null, null);
        progress.Attempt = resetAttempts ? 1 : progress.Attempt;
        if (resetHeartbeat)
        {
            (progress.HeartbeatDetails, progress.HeartbeatAt) = (null, null);
        }

        Reschedule(run, progress, jitter);
    }

    internal static void Reset(
        RunTurn run, ActivityProgress progress, bool resetHeartbeat, bool keepPaused, TimeSpan? jitter)
    {
        progress.Attempt = 1;
        progress.Paused = keepPaused ? progress.Paused : null;
        if (progress.StartedAt is not null)
        {
            (progress.BeginsAnew, progress.ForgetsHeartbeat) = (true, resetHeartbeat);
            return;
        }

        progress.HeartbeatDetails = resetHeartbeat ? null : progress.HeartbeatDetails;
        if (progress.Paused is null)
        {
            progress.LastFailure = null;
            Reschedule(run, progress, jitter);
        }
    }

    /// <summary>An attempt that waits waits no longer than asked.</summary>
    internal static void Reschedule(RunTurn run, ActivityProgress progress, TimeSpan? jitter)
    {
        if (progress.StartedAt is null)
        {
            progress.DueAt = run.Now + (Random.Shared.NextDouble() * (jitter ?? TimeSpan.Zero));
            progress.Stamp = run.State.NextStamp();
            progress.Offered = false;
        }
    }
}
