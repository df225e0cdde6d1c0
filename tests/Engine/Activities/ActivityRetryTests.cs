using System.Collections.Concurrent;
using Steward.Tests.Fixtures;
using Temporalio.Activities;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Activities;

public sealed class ActivityRetryTests(SharedServer shared)
{
    public sealed record Plan(int Failures, string ErrorType = "Flaky", bool NonRetryable = false, int NextDelayMs = 0);

    public sealed class Flaky
    {
        public ConcurrentQueue<(int Attempt, DateTime At)> Attempts { get; } = new();

        [Activity]
        public string Try(Plan plan)
        {
            var attempt = ActivityExecutionContext.Current.Info.Attempt;
            Attempts.Enqueue((attempt, ActivityExecutionContext.Current.Info.StartedTime));
            return attempt > plan.Failures
                ? $"attempt {attempt}"
                : throw new ApplicationFailureException(
                    $"attempt {attempt} failed",
                    plan.ErrorType,
                    plan.NonRetryable,
                    nextRetryDelay: plan.NextDelayMs > 0 ? TimeSpan.FromMilliseconds(plan.NextDelayMs) : null);
        }
    }

    [Workflow]
    public sealed class Trying
    {
        [WorkflowRun]
        public Task<string> RunAsync(Plan plan, RetryPolicy policy) => Workflow.ExecuteActivityAsync(
            (Flaky flaky) => flaky.Try(plan),
            new() { ScheduleToCloseTimeout = TimeSpan.FromMinutes(1), RetryPolicy = policy });
    }

    private static RetryPolicy Quick => new() { InitialInterval = TimeSpan.FromMilliseconds(20) };

    private async Task RunAsync(Func<Workbench, Flaky, Task> body)
    {
        var flaky = new Flaky();
        await Workbench.RunAsync(
            shared.Server,
            options => options.AddWorkflow<Trying>().AddAllActivities(flaky),
            bench => body(bench, flaky));
    }

    private static async Task<ActivityFailureException> FailureAsync(Task run) =>
        (await Should.ThrowAsync<WorkflowFailedException>(run)).InnerException.ShouldBeOfType<ActivityFailureException>();

    [Fact]
    public Task A_failing_activity_is_tried_until_it_succeeds() => RunAsync(async (bench, flaky) =>
    {
        (await bench.ExecuteAsync((Trying w) => w.RunAsync(new Plan(2), Quick))).ShouldBe("attempt 3");

        flaky.Attempts.Select(a => a.Attempt).ShouldBe([1, 2, 3]);
    });

    [Fact]
    public Task The_wait_between_attempts_grows_up_to_its_maximum() => RunAsync(async (bench, flaky) =>
    {
        var policy = new RetryPolicy
        {
            InitialInterval = TimeSpan.FromMilliseconds(100),
            BackoffCoefficient = 10,
            MaximumInterval = TimeSpan.FromSeconds(1.5),
        };

        await bench.ExecuteAsync((Trying w) => w.RunAsync(new Plan(4), policy));

        var waits = flaky.Attempts.Zip(flaky.Attempts.Skip(1), (a, b) => (b.At - a.At).TotalMilliseconds).ToList();
        waits[0].ShouldBeGreaterThanOrEqualTo(95);
        waits[1].ShouldBeGreaterThanOrEqualTo(995);
        waits[2].ShouldBeGreaterThanOrEqualTo(1495);
        // Without its maximum it would be 100 seconds.
        waits[3].ShouldBeInRange(1495, 60_000);
    });

    [Fact]
    public Task The_last_allowed_attempt_fails_the_activity_and_says_so() => RunAsync(async (bench, flaky) =>
    {
        var policy = new RetryPolicy { InitialInterval = TimeSpan.FromMilliseconds(20), MaximumAttempts = 2 };

        var failure = await FailureAsync(bench.ExecuteAsync((Trying w) => w.RunAsync(new Plan(9), policy)));

        failure.RetryState.ShouldBe(RetryState.MaximumAttemptsReached);
        failure.ActivityType.ShouldBe("Try");
        failure.Message.ShouldBe("Activity task failed");
        failure.InnerException.ShouldBeOfType<ApplicationFailureException>().Message.ShouldBe("attempt 2 failed");
        flaky.Attempts.Count.ShouldBe(2);
    });

    [Fact]
    public Task A_non_retryable_failure_is_final() => RunAsync(async (bench, flaky) =>
    {
        var plan = new Plan(9, NonRetryable: true);

        var failure = await FailureAsync(bench.ExecuteAsync((Trying w) => w.RunAsync(plan, Quick)));

        failure.RetryState.ShouldBe(RetryState.NonRetryableFailure);
        flaky.Attempts.Count.ShouldBe(1);
    });

    [Fact]
    public Task A_failure_type_that_the_policy_lists_is_final() => RunAsync(async (bench, flaky) =>
    {
        var policy = new RetryPolicy { NonRetryableErrorTypes = ["Fatal"] };

        var failure = await FailureAsync(
            bench.ExecuteAsync((Trying w) => w.RunAsync(new Plan(9, "Fatal", false, 0), policy)));

        failure.RetryState.ShouldBe(RetryState.NonRetryableFailure);
        failure.InnerException.ShouldBeOfType<ApplicationFailureException>().ErrorType.ShouldBe("Fatal");
        flaky.Attempts.Count.ShouldBe(1);
    });

    [Fact]
    public Task The_activity_may_say_when_to_try_again() => RunAsync(async (bench, flaky) =>
    {
        var policy = new RetryPolicy { InitialInterval = TimeSpan.FromSeconds(30) };

        await bench.ExecuteAsync((Trying w) => w.RunAsync(new Plan(1, "Flaky", false, 200), policy));

        var times = flaky.Attempts.Select(a => a.At).ToList();
        (times[1] - times[0]).TotalMilliseconds.ShouldBeInRange(195, 25_000);
    });

    [Fact]
    public Task A_waiting_retry_shows_its_attempt_its_last_failure_and_its_next_time() => RunAsync(async (bench, flaky) =>
    {
        var policy = new RetryPolicy { InitialInterval = TimeSpan.FromSeconds(30) };
        var handle = await bench.StartAsync((Trying w) => w.RunAsync(new Plan(1), policy));

        var description = await Eventually.GetAsync(
            () => handle.DescribeRawAsync(),
            d => d.PendingActivities.SingleOrDefault()?.LastFailure is not null);

        var pending = description.PendingActivities.Single();
        pending.Attempt.ShouldBe(2);
        pending.State.ShouldBe(PendingActivityState.Scheduled);
        pending.ActivityType.Name.ShouldBe("Try");
        pending.LastFailure.Message.ShouldBe("attempt 1 failed");
        pending.LastFailure.ApplicationFailureInfo.Type.ShouldBe("Flaky");
        pending.MaximumAttempts.ShouldBe(0);
        (pending.ScheduledTime.ToDateTime() - flaky.Attempts.Single().At).TotalSeconds.ShouldBeInRange(29, 50);
        await handle.TerminateAsync();
    });

    [Fact]
    public Task History_keeps_one_started_event_with_the_last_attempt() => RunAsync(async (bench, _) =>
    {
        var handle = await bench.StartAsync((Trying w) => w.RunAsync(new Plan(2), Quick));
        await handle.GetResultAsync();

        var started = (await handle.FetchHistoryAsync()).Events
            .Single(e => e.EventType == EventType.ActivityTaskStarted).ActivityTaskStartedEventAttributes;

        started.Attempt.ShouldBe(3);
        started.LastFailure.Message.ShouldBe("attempt 2 failed");
    });
}
