using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Steward.Tests.Fixtures;
using Temporalio.Activities;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Time;

public sealed class TimeSkippingTests
{
    [Workflow]
    public sealed class Patient
    {
        private bool called;

        [WorkflowRun]
        public async Task<string> RunAsync(int hours)
        {
            var begin = Workflow.UtcNow;
            await Workflow.WaitConditionAsync(() => called, TimeSpan.FromHours(hours));
            var waited = Workflow.UtcNow - begin;
            return $"{Math.Round(waited.TotalHours)} hours, {(called ? "called" : "not called")}";
        }

        [WorkflowSignal]
        public Task CallAsync()
        {
            called = true;
            return Task.CompletedTask;
        }

        [WorkflowQuery]
        public DateTime Now() => Workflow.UtcNow;
    }

    public sealed class Slow
    {
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Finish { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        [Activity]
        public async Task WorkAsync()
        {
            Started.TrySetResult();
            await Finish.Task;
        }

        [Activity]
        public string FailTwice() => ActivityExecutionContext.Current.Info.Attempt > 2
            ? "third"
            : throw new ApplicationFailureException("not yet");
    }

    [Workflow]
    public sealed class Busy
    {
        [WorkflowRun]
        public async Task<double> RunAsync()
        {
            var begin = Workflow.UtcNow;
            var timer = Workflow.DelayAsync(TimeSpan.FromDays(1));
            await Workflow.ExecuteActivityAsync(
                (Slow slow) => slow.WorkAsync(), new() { StartToCloseTimeout = TimeSpan.FromDays(9) });
            var workedHours = (Workflow.UtcNow - begin).TotalHours;
            await timer;
            return workedHours;
        }
    }

    [Workflow]
    public sealed class Retrying
    {
        [WorkflowRun]
        public Task<string> RunAsync() => Workflow.ExecuteActivityAsync(
            (Slow slow) => slow.FailTwice(),
            new()
            {
                StartToCloseTimeout = TimeSpan.FromMinutes(1),
                RetryPolicy = new() { InitialInterval = TimeSpan.FromHours(6) },
            });
    }

    private readonly Slow slow = new();

    private Task RunAsync(Func<TemporalServer, Workbench, Task> body) => SkippingServer.RunAsync(server => Workbench.RunAsync(
        server,
        options => options.AddWorkflow<Patient>().AddWorkflow<Busy>().AddWorkflow<Retrying>().AddAllActivities(slow),
        bench => body(server, bench)));

    [Fact]
    public Task A_three_day_timer_fires_at_once() => RunAsync(async (_, bench) =>
    {
        var real = Stopwatch.StartNew();

        (await bench.ExecuteAsync((Patient w) => w.RunAsync(72))).ShouldBe("72 hours, not called");

        real.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    });

    [Fact]
    public Task Time_stands_still_while_an_activity_runs() => RunAsync(async (_, bench) =>
    {
        var handle = await bench.StartAsync((Busy w) => w.RunAsync());
        await slow.Started.Task;
        slow.Finish.SetResult();

        (await handle.GetResultAsync()).ShouldBeLessThan(0.1);
    });

    [Fact]
    public Task The_wait_for_a_retry_is_skipped() => RunAsync(async (_, bench) =>
        (await bench.ExecuteAsync((Retrying w) => w.RunAsync())).ShouldBe("third"));

    [Fact]
    public Task Under_a_lock_time_passes_as_it_does_outside() => RunAsync(async (server, bench) =>
    {
        var tests = server.Client.Connection.TestService;
        await tests.LockTimeSkippingAsync(new());
        var handle = await bench.StartAsync((Patient w) => w.RunAsync(72));
        await handle.QueryAsync(w => w.Now());
        await handle.SignalAsync(w => w.CallAsync());

        (await handle.GetResultAsync()).ShouldBe("0 hours, called");

        await tests.UnlockTimeSkippingAsync(new());
        (await bench.ExecuteAsync((Patient w) => w.RunAsync(72))).ShouldBe("72 hours, not called");
    });

    [Fact]
    public Task Sleeping_lets_exactly_that_time_pass() => RunAsync(async (server, bench) =>
    {
        var tests = server.Client.Connection.TestService;
        await tests.LockTimeSkippingAsync(new());
        var handle = await bench.StartAsync((Patient w) => w.RunAsync(72));
        var before = await handle.QueryAsync(w => w.Now());

        await server.SleepAsync(TimeSpan.FromHours(5));
        await handle.SignalAsync(w => w.CallAsync());

        (await handle.GetResultAsync()).ShouldBe("5 hours, called");
        var now = (await tests.GetCurrentTimeAsync(new())).Time.ToDateTime();
        (now - before).TotalHours.ShouldBeInRange(5, 5.1);
    });

    [Fact]
    public Task Sleeping_past_a_timer_fires_it() => RunAsync(async (server, bench) =>
    {
        var tests = server.Client.Connection.TestService;
        await tests.LockTimeSkippingAsync(new());
        var handle = await bench.StartAsync((Patient w) => w.RunAsync(72));
        await handle.QueryAsync(w => w.Now());

        await tests.UnlockTimeSkippingWithSleepAsync(new() { Duration = Duration.FromTimeSpan(TimeSpan.FromHours(73)) });

        (await handle.GetResultAsync()).ShouldBe("72 hours, not called");
    });

    [Fact]
    public Task A_delayed_start_is_skipped() => RunAsync(async (_, bench) =>
    {
        var options = bench.Options();
        options.StartDelay = TimeSpan.FromDays(2);

        (await bench.ExecuteAsync((Patient w) => w.RunAsync(1), options)).ShouldBe("1 hours, not called");
    });

    [Fact]
    public Task An_execution_timeout_is_reached_by_skipping() => RunAsync(async (_, bench) =>
    {
        var options = bench.Options();
        options.ExecutionTimeout = TimeSpan.FromHours(10);

        var failed = await Should.ThrowAsync<WorkflowFailedException>(
            bench.ExecuteAsync((Patient w) => w.RunAsync(72), options));

        failed.InnerException.ShouldBeOfType<TimeoutFailureException>();
    });
}
