using Cronos;
using Steward.Engine.Hosting;
using Steward.Engine.Visibility;

namespace Steward.Engine.Runs;

/// <summary>When a workflow with a cron schedule runs next.</summary>
internal static class CronSchedule
{
    private const string Every = "@every ";
    private const string Zone = "CRON_TZ=";

    /// <summary>Who is said to have begun a run: its schedule, from the first run on.</summary>
    internal static ContinueAsNewInitiator Initiator(string schedule) => schedule.Length > 0
        ? ContinueAsNewInitiator.CronSchedule : ContinueAsNewInitiator.Unspecified;

    internal static NextRun? Next(RunTurn run, Payloads? result, Failure? failure)
    {
        if (Delay(run.State.Start.CronSchedule, run.Now, run.State.StartedAt) is not { } delay)
        {
            return null;
        }

        var expires = run.State.Start.WorkflowExecutionExpirationTime?.ToDateTimeOffset();
        return run.Now + delay > expires ? null : Continuation.Cron(run.State, result, failure, delay);
    }

    /// <summary>The time from <paramref name="now"/> to the schedule's next moment; null when there is none.</summary>
    /// <param name="schedule">
    /// Five fields, <c>CRON_TZ=zone</c> and five fields, a macro such as <c>@daily</c>, or <c>@every 90s</c>.
    /// </param>
    /// <param name="now">From when on.</param>
    /// <param name="since">From when the steps of <c>@every</c> count; by default from <paramref name="now"/>.</param>
    internal static TimeSpan? Delay(string schedule, DateTimeOffset now, DateTimeOffset? since = null)
    {
        if (schedule.Length == 0)
        {
            return null;
        }

        return schedule.StartsWith(Every, StringComparison.Ordinal)
            ? Step(schedule, now, since ?? now)
            : NextMoment(schedule, now) - now;
    }

    private static TimeSpan Step(string schedule, DateTimeOffset now, DateTimeOffset since)
    {
        if (!GoDuration.TryParse(schedule[Every.Length..], out var step) || step < TimeSpan.FromSeconds(1))
        {
            throw Unreadable();
        }

        var gone = (now - since).Ticks % step.Ticks;
        return step - TimeSpan.FromTicks(gone);
    }

    private static DateTimeOffset? NextMoment(string schedule, DateTimeOffset now)
    {
        try
        {
            var zone = TimeZoneInfo.Utc;
            if (schedule.StartsWith(Zone, StringComparison.Ordinal) && schedule.IndexOf(' ') is > 0 and var space)
            {
                zone = TimeZoneInfo.FindSystemTimeZoneById(schedule[Zone.Length..space]);
                schedule = schedule[(space + 1)..];
            }

            return CronExpression.Parse(schedule).GetNextOccurrence(now, zone);
        }
        catch (Exception e) when (e is CronFormatException or TimeZoneNotFoundException)
        {
            throw Unreadable();
        }
    }

    private static RpcException Unreadable() => GrpcErrors.InvalidArgument("invalid CronSchedule.");
}
