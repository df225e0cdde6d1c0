using Steward.Tests.Fixtures;
using Temporalio.Activities;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Activities;

public sealed class ActivityTimeoutTests(SharedServer shared)
{
    public sealed class Slow
    {
        [Activity]
        public async Task HangAsync()
        {
            ActivityExecutionContext.Current.Heartbeat("last words");
            await Task.Delay(Timeout.Infinite, ActivityExecutionContext.Current.WorkerShutdownToken);
        }

        [Activity]
        public Task<string> FailThenHangAsync() => ActivityExecutionContext.Current.Info.Attempt == 1
            ? throw new ApplicationFailureException("first failure")
            : Task.Delay(Timeout.Infinite, ActivityExecutionContext.Current.WorkerShutdownToken)
                .ContinueWith(_ => "", TaskScheduler.Default);
    }

    [Workflow]
    public sealed class Limited
    {
        public const string Hang = "Hang";

        [WorkflowRun]
        public Task RunAsync(string kind)
        {
            var limit = TimeSpan.FromMilliseconds(400);
            var once = new RetryPolicy { MaximumAttempts = 1 };
            var minute = TimeSpan.FromMinutes(1);
            return Workflow.ExecuteActivityAsync(kind == "RetryUntilTotal" ? "FailThenHang" : Hang, [], kind switch
            {
                "StartToClose" => new() { StartToCloseTimeout = limit, RetryPolicy = once },
                "Heartbeat" => new() { StartToCloseTimeout = minute, HeartbeatTimeout = limit, RetryPolicy = once },
                "ScheduleToClose" => new() { ScheduleToCloseTimeout = limit },
                "ScheduleToStart" => new()
                {
                    ScheduleToStartTimeout = limit,
                    StartToCloseTimeout = minute,
                    TaskQueue = "nobody-polls-here",
                },
                "RetryUntilTotal" => new()
                {
                    ScheduleToCloseTimeout = TimeSpan.FromSeconds(1),
                    RetryPolicy = new() { InitialInterval = TimeSpan.FromMilliseconds(50) },
                },
                "NoTimeForRetry" => new()
                {
                    ScheduleToCloseTimeout = TimeSpan.FromSeconds(1),
                    StartToCloseTimeout = limit,
                    RetryPolicy = new() { InitialInterval = TimeSpan.FromSeconds(30) },
                },
                _ => new() { StartToCloseTimeout = limit, RetryPolicy = new() { MaximumAttempts = 2 } },
            });
        }
    }

    private async Task<(ActivityFailureException Activity, TimeoutFailureException Timeout)> RunAsync(string kind)
    {
        ActivityFailureException? activity = null;
        await Workbench.RunAsync(
            shared.Server,
            options => options.AddWorkflow<Limited>().AddAllActivities(new Slow()),
            async bench =>
            {
                var failed = await Should.ThrowAsync<WorkflowFailedException>(
                    bench.ExecuteAsync((Limited w) => w.RunAsync(kind)));
                activity = failed.InnerException.ShouldBeOfType<ActivityFailureException>();
            });
        return (activity!, activity!.InnerException.ShouldBeOfType<TimeoutFailureException>());
    }

    [Fact]
    public async Task StartToClose_ends_an_attempt_that_takes_too_long()
    {
        var (activity, timeout) = await RunAsync("StartToClose");

        timeout.TimeoutType.ShouldBe(TimeoutType.StartToClose);
        timeout.Message.ShouldBe("activity StartToClose timeout");
        activity.RetryState.ShouldBe(RetryState.MaximumAttemptsReached);
    }

    [Fact]
    public async Task StartToClose_counts_each_attempt_anew()
    {
        var (activity, timeout) = await RunAsync("StartToCloseTwice");

        timeout.TimeoutType.ShouldBe(TimeoutType.StartToClose);
        activity.RetryState.ShouldBe(RetryState.MaximumAttemptsReached);
    }

    [Fact]
    public async Task Heartbeat_ends_a_silent_attempt_and_keeps_its_last_details()
    {
        var (activity, timeout) = await RunAsync("Heartbeat");

        timeout.TimeoutType.ShouldBe(TimeoutType.Heartbeat);
        timeout.Message.ShouldBe("activity Heartbeat timeout");
        timeout.LastHeartbeatDetails.ElementAt<string>(0).ShouldBe("last words");
        activity.RetryState.ShouldBe(RetryState.MaximumAttemptsReached);
    }

    [Fact]
    public async Task ScheduleToClose_ends_all_attempts_together()
    {
        var (activity, timeout) = await RunAsync("ScheduleToClose");

        // A sole attempt that fills the whole time is reported by the limit it inherits.
        timeout.TimeoutType.ShouldBeOneOf(TimeoutType.ScheduleToClose, TimeoutType.StartToClose);
        activity.RetryState.ShouldBeOneOf(RetryState.Timeout, RetryState.NonRetryableFailure);
    }

    [Fact]
    public async Task ScheduleToClose_after_a_retry_tells_of_the_total_time()
    {
        var (activity, timeout) = await RunAsync("RetryUntilTotal");

        timeout.TimeoutType.ShouldBeOneOf(TimeoutType.ScheduleToClose, TimeoutType.StartToClose);
        activity.RetryState.ShouldBeOneOf(RetryState.Timeout, RetryState.NonRetryableFailure);
    }

    [Fact]
    public async Task No_retry_is_begun_that_would_start_after_the_total_time()
    {
        var (activity, timeout) = await RunAsync("NoTimeForRetry");

        timeout.TimeoutType.ShouldBeOneOf(TimeoutType.ScheduleToClose, TimeoutType.StartToClose);
        activity.RetryState.ShouldBe(RetryState.Timeout);
    }

    [Fact]
    public async Task ScheduleToStart_ends_a_wait_for_a_worker_and_is_not_retried()
    {
        var (activity, timeout) = await RunAsync("ScheduleToStart");

        timeout.TimeoutType.ShouldBe(TimeoutType.ScheduleToStart);
        timeout.Message.ShouldBe("activity ScheduleToStart timeout");
        activity.RetryState.ShouldBe(RetryState.NonRetryableFailure);
    }
}
