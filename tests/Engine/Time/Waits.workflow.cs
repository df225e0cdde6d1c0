using Temporalio.Activities;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Time;

/// <summary>Ways for a workflow to let time pass; it answers what came of it and how long it took.</summary>
[Workflow]
public sealed class Waits
{
    private bool called;

    [WorkflowRun]
    public async Task<string> RunAsync(string how)
    {
        var begin = Workflow.UtcNow;
        var result = await WaitAsync(how);
        return $"{result} after {Whole(Workflow.UtcNow - begin)}s";
    }

    /// <summary>In seconds, beyond a minute to the nearest minute: a busy machine adds some time of its own.</summary>
    private static double Whole(TimeSpan taken) => taken < TimeSpan.FromMinutes(1)
        ? Math.Floor(taken.TotalSeconds + 0.1)
        : Math.Round(taken.TotalMinutes) * 60;

    [WorkflowSignal]
    public Task CallAsync()
    {
        called = true;
        return Task.CompletedTask;
    }

    private async Task<string> WaitAsync(string how)
    {
        switch (how)
        {
            case "sleep":
                await Workflow.DelayAsync(TimeSpan.FromDays(3));
                return "slept";
            case "timers":
                var late = Workflow.DelayAsync(TimeSpan.FromHours(5));
                var early = Workflow.DelayAsync(TimeSpan.FromHours(2));
                return await Workflow.WhenAnyAsync(late, early) == early ? "early" : "late";
            case "condition":
                return await Workflow.WaitConditionAsync(() => called, TimeSpan.FromMinutes(90)) ? "called" : "waited";
            case "retries":
                return await ActAsync(acts => acts.FailThriceAsync(), new()
                {
                    StartToCloseTimeout = TimeSpan.FromHours(1),
                    RetryPolicy = new() { InitialInterval = TimeSpan.FromMinutes(1), BackoffCoefficient = 2 },
                });
            case "out-of-attempts":
                return await ActAsync(acts => acts.FailThriceAsync(), new()
                {
                    StartToCloseTimeout = TimeSpan.FromHours(1),
                    RetryPolicy = new() { InitialInterval = TimeSpan.FromMinutes(10), MaximumAttempts = 2 },
                });
            case "schedule-to-close":
                return await ActAsync(acts => acts.FailThriceAsync(), new()
                {
                    ScheduleToCloseTimeout = TimeSpan.FromMinutes(30),
                    RetryPolicy = new() { InitialInterval = TimeSpan.FromMinutes(20), BackoffCoefficient = 1 },
                });
            case "silent-heartbeat":
                return await ActAsync(acts => acts.FallSilentAsync(), new()
                {
                    StartToCloseTimeout = TimeSpan.FromHours(1),
                    HeartbeatTimeout = TimeSpan.FromSeconds(2),
                    RetryPolicy = new() { MaximumAttempts = 1 },
                });
            case "busy":
                var work = ActAsync(acts => acts.WorkAsync(), new() { StartToCloseTimeout = TimeSpan.FromHours(9) });
                var timer = Workflow.DelayAsync(TimeSpan.FromHours(1));
                return await Workflow.WhenAnyAsync(work, timer) == timer ? "the timer fired under it" : "worked undisturbed";
            case "child":
                return await Workflow.ExecuteChildWorkflowAsync((Waits child) => child.RunAsync("sleep"));
            case "child-out-of-time":
                return await TellAsync(Workflow.ExecuteChildWorkflowAsync(
                    (Waits child) => child.RunAsync("call"), new() { RunTimeout = TimeSpan.FromHours(6) }));
            default:
                await Workflow.WaitConditionAsync(() => called);
                return "called";
        }
    }

    private static Task<string> ActAsync(
        System.Linq.Expressions.Expression<Func<Acts, Task<string>>> act, ActivityOptions options) =>
        TellAsync(Workflow.ExecuteActivityAsync(act, options));

    private static async Task<string> TellAsync(Task<string> work)
    {
        try
        {
            return await work;
        }
        catch (FailureException e)
        {
            return e.InnerException is TimeoutFailureException timeout
                ? $"out of time ({timeout.TimeoutType})" : e.InnerException!.Message;
        }
    }

    public sealed class Acts
    {
        [Activity]
        public Task<string> FailThriceAsync() => ActivityExecutionContext.Current.Info.Attempt > 3
            ? Task.FromResult("fourth")
            : throw new ApplicationFailureException("not yet");

        [Activity]
        public async Task<string> FallSilentAsync()
        {
            await Task.Delay(Timeout.Infinite, ActivityExecutionContext.Current.CancellationToken);
            return "unreachable";
        }

        /// <summary>A little of real time: long enough for a server to skip, were it so inclined.</summary>
        [Activity]
        public async Task<string> WorkAsync()
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            return "worked";
        }
    }
}
