namespace Steward.Engine.Runs;

/// <summary>When a workflow with a cron schedule runs next.</summary>
internal static class CronSchedule
{
    internal static NextRun? Next(RunTurn run, Payloads? result, Failure? failure)
    {
        var schedule = run.State.Start.CronSchedule;
        if (schedule.Length == 0 || Delay(schedule, run.Now) is not { } delay)
        {
            return null;
        }

        var expires = run.State.Start.WorkflowExecutionExpirationTime?.ToDateTimeOffset();
        return run.Now + delay > expires ? null : Continuation.Cron(run.State, result, failure, delay);
    }

    /// <summary>The time from <paramref name="now"/> to the next moment of the schedule; null when there is none.</summary>
    internal static TimeSpan? Delay(string schedule, DateTimeOffset now) => schedule.Length == 0
        ? null
        : throw Hosting.GrpcErrors.InvalidArgument($"Cron schedule '{schedule}' cannot be read.");
}
