namespace Steward.Engine.Runs;

/// <summary>When a run must be looked at again. Nothing of it is stored: it follows from the run's state.</summary>
internal static class RunDeadlines
{
    /// <summary>In the workflows' time: timers, activity time-outs and back-offs, limits, delayed starts.</summary>
    internal static DateTimeOffset? NextVirtual(RunState run)
    {
        if (!run.IsOpen)
        {
            return null;
        }

        var next = Durations.Earlier(run.Extras.FirstTaskAt, run.Extras.Schedule?.WakeAt);
        next = Durations.Earlier(next, RunLimit(run));
        next = Durations.Earlier(next, ExecutionLimit(run));
        foreach (var timer in run.Timers.Values)
        {
            next = Durations.Earlier(next, timer.FiresAt);
        }

        foreach (var (id, progress) in run.Extras.Activities)
        {
            next = Durations.Earlier(next, Of(run.Activities[id], progress));
        }

        return next;
    }

    /// <summary>In the machine's time: time-outs of workers that are silent.</summary>
    internal static DateTimeOffset? NextReal(RunState run) => Durations.Earlier(
        run.Extras.Task?.RealDeadline, run.Waiters.Direct?.Deadline);

    internal static DateTimeOffset? RunLimit(RunState run) =>
        run.StartedAt + run.Start.FirstWorkflowTaskBackoff.ToTimeSpan() + run.Start.WorkflowRunTimeout.Limit();

    /// <summary>A reset gives the whole time again.</summary>
    internal static DateTimeOffset? ExecutionLimit(RunState run) => run.Extras.ResetAt is { } reset
        ? reset + run.Start.WorkflowExecutionTimeout.Limit()
        : run.Start.WorkflowExecutionExpirationTime?.ToDateTimeOffset();

    private static DateTimeOffset? Of(PendingActivity activity, ActivityProgress progress) => Durations.Earlier(
        progress.Offered || progress.StartedAt is not null || progress.Paused is not null ? null : progress.DueAt,
        ActivityTimeouts.Next(activity, progress)?.At);
}
