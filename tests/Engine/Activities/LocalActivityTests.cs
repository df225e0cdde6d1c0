using Steward.Tests.Fixtures;
using Temporalio.Activities;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Activities;

public sealed class LocalActivityTests(SharedServer shared)
{
    public sealed class Near
    {
        [Activity]
        public string Greet(string name, int failures) => ActivityExecutionContext.Current.Info.Attempt > failures
            ? $"Hello {name}, attempt {ActivityExecutionContext.Current.Info.Attempt}"
            : throw new ApplicationFailureException("not yet", "NotYet");
    }

    [Workflow]
    public sealed class Greeter
    {
        [WorkflowRun]
        public async Task<string> RunAsync(int failures, int retryMs, int thresholdMs, int maximumAttempts)
        {
            var greeting = await Workflow.ExecuteLocalActivityAsync(
                (Near near) => near.Greet("Ada", failures),
                new()
                {
                    ScheduleToCloseTimeout = TimeSpan.FromSeconds(5),
                    LocalRetryThreshold = TimeSpan.FromMilliseconds(thresholdMs),
                    RetryPolicy = new()
                    {
                        InitialInterval = TimeSpan.FromMilliseconds(retryMs),
                        BackoffCoefficient = 1,
                        MaximumAttempts = maximumAttempts,
                    },
                });
            return greeting;
        }
    }

    private Task RunAsync(Func<Workbench, Task> body) => Workbench.RunAsync(
        shared.Server, options => options.AddWorkflow<Greeter>().AddAllActivities(new Near()), body);

    private static async Task<List<EventType>> EventsAsync(WorkflowHandle handle) =>
        (await handle.FetchHistoryAsync()).Events.Select(e => e.EventType).ToList();

    [Fact]
    public Task A_local_activity_leaves_one_marker_and_no_scheduled_event() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Greeter w) => w.RunAsync(0, 10, 1000, 0));

        (await handle.GetResultAsync()).ShouldBe("Hello Ada, attempt 1");

        var events = await EventsAsync(handle);
        events.Count(e => e == EventType.MarkerRecorded).ShouldBe(1);
        events.ShouldNotContain(EventType.ActivityTaskScheduled);
    });

    [Fact]
    public Task A_short_wait_is_retried_within_the_worker() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Greeter w) => w.RunAsync(2, 10, 5000, 0));

        (await handle.GetResultAsync()).ShouldBe("Hello Ada, attempt 3");

        (await EventsAsync(handle)).ShouldNotContain(EventType.TimerStarted);
    });

    [Fact]
    public Task A_wait_past_the_local_limit_becomes_a_timer() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Greeter w) => w.RunAsync(1, 300, 100, 0));

        (await handle.GetResultAsync()).ShouldBe("Hello Ada, attempt 2");

        var events = await EventsAsync(handle);
        events.ShouldContain(EventType.TimerStarted);
        events.ShouldContain(EventType.TimerFired);
        events.Count(e => e == EventType.MarkerRecorded).ShouldBe(2);
    });

    [Fact]
    public Task A_local_activity_that_keeps_failing_fails_the_workflow_with_its_own_error() => RunAsync(async bench =>
    {
        var failed = await Should.ThrowAsync<WorkflowFailedException>(
            bench.ExecuteAsync((Greeter w) => w.RunAsync(9, 10, 5000, 2)));

        failed.InnerException.ShouldBeOfType<ApplicationFailureException>().ErrorType.ShouldBe("NotYet");
    });
}
