using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Workflows;

public sealed class RetryAndScheduleTests(SharedServer shared)
{
    [Workflow]
    public sealed class Stubborn
    {
        [WorkflowRun]
        public Task<string> RunAsync(int failures, bool final)
        {
            var attempt = Workflow.Info.Attempt;
            return attempt > failures
                ? Task.FromResult($"attempt {attempt} after {Workflow.Info.LastFailure?.Message}")
                : throw new ApplicationFailureException($"attempt {attempt} failed", "Stuck", nonRetryable: final);
        }
    }

    [Workflow]
    public sealed class Ticking
    {
        [WorkflowRun]
        public Task<int> RunAsync() => Task.FromResult(Workflow.Info.LastResult?.Count ?? 0);
    }

    private Task RunAsync(Func<Workbench, WorkflowOptions, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Stubborn>().AddWorkflow<Ticking>(),
        bench => body(bench, bench.Options()));

    [Fact]
    public Task A_failed_workflow_with_a_retry_policy_runs_again_and_knows_why() => RunAsync(async (bench, options) =>
    {
        options.RetryPolicy = new() { InitialInterval = TimeSpan.FromMilliseconds(50) };

        (await bench.ExecuteAsync((Stubborn w) => w.RunAsync(2, false), options))
            .ShouldBe("attempt 3 after attempt 2 failed");
    });

    [Fact]
    public Task The_last_attempt_fails_the_workflow() => RunAsync(async (bench, options) =>
    {
        options.RetryPolicy = new() { InitialInterval = TimeSpan.FromMilliseconds(50), MaximumAttempts = 2 };
        var handle = await bench.StartAsync((Stubborn w) => w.RunAsync(9, false), options);

        var failed = await Should.ThrowAsync<WorkflowFailedException>(handle.GetResultAsync());

        failed.InnerException!.Message.ShouldBe("attempt 2 failed");
        var last = (await bench.Client.GetWorkflowHandle(handle.Id).FetchHistoryAsync()).Events.Last();
        last.WorkflowExecutionFailedEventAttributes.RetryState.ShouldBe(RetryState.MaximumAttemptsReached);
    });

    [Fact]
    public Task A_non_retryable_failure_ends_the_workflow() => RunAsync(async (bench, options) =>
    {
        options.RetryPolicy = new() { InitialInterval = TimeSpan.FromMilliseconds(50) };

        var failed = await Should.ThrowAsync<WorkflowFailedException>(
            bench.ExecuteAsync((Stubborn w) => w.RunAsync(9, true), options));

        failed.InnerException!.Message.ShouldBe("attempt 1 failed");
    });

    [Fact]
    public Task Without_a_policy_a_failure_is_final() => RunAsync(async (bench, options) =>
    {
        var handle = await bench.StartAsync((Stubborn w) => w.RunAsync(9, false), options);
        await Should.ThrowAsync<WorkflowFailedException>(handle.GetResultAsync());

        (await handle.FetchHistoryAsync()).Events.Last().WorkflowExecutionFailedEventAttributes.RetryState
            .ShouldBe(RetryState.RetryPolicyNotSet);
    });

    [Fact]
    public Task A_delayed_start_waits_before_its_first_task() => RunAsync(async (bench, options) =>
    {
        options.StartDelay = TimeSpan.FromMilliseconds(700);
        var handle = await bench.StartAsync((Stubborn w) => w.RunAsync(0, false), options);
        await handle.GetResultAsync();

        var events = (await handle.FetchHistoryAsync()).Events;
        var wait = events.First(e => e.EventType == EventType.WorkflowTaskScheduled).EventTime.ToDateTime()
            - events.First().EventTime.ToDateTime();
        wait.TotalMilliseconds.ShouldBeInRange(690, 30_000);
        var started = events.First().WorkflowExecutionStartedEventAttributes;
        started.FirstWorkflowTaskBackoff.ToTimeSpan().TotalMilliseconds.ShouldBe(700);
    });

    [Fact]
    public Task A_cron_workflow_waits_for_its_minute_and_shows_it() => RunAsync(async (bench, options) =>
    {
        options.CronSchedule = "0 0 1 1 *";
        var handle = await bench.StartAsync((Ticking w) => w.RunAsync(), options);

        var description = await handle.DescribeAsync();

        description.Status.ShouldBe(WorkflowExecutionStatus.Running);
        var due = description.ExecutionTime!.Value;
        (due.Month, due.Day, due.Hour, due.Minute).ShouldBe((1, 1, 0, 0));
        (await handle.FetchHistoryAsync()).Events.First().WorkflowExecutionStartedEventAttributes.CronSchedule
            .ShouldBe("0 0 1 1 *");
        await handle.TerminateAsync();
    });

    [Fact]
    public Task A_cron_workflow_runs_again_with_the_last_result() => RunAsync(async (bench, options) =>
    {
        options.CronSchedule = "@every 1s";
        var handle = await bench.StartAsync((Ticking w) => w.RunAsync(), options);

        var current = await Eventually.GetAsync(
            () => bench.Client.GetWorkflowHandle(handle.Id).FetchHistoryAsync(),
            history => history.Events.First().WorkflowExecutionStartedEventAttributes.LastCompletionResult is not null);

        var started = current.Events.First().WorkflowExecutionStartedEventAttributes;
        started.Initiator.ShouldBe(ContinueAsNewInitiator.CronSchedule);
        await bench.Client.GetWorkflowHandle(handle.Id).TerminateAsync();
    });
}
