using Steward.Tests.Fixtures;
using Temporalio.Activities;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Activities;

public sealed class ActivityCancellationTests(SharedServer shared)
{
    public sealed class Long
    {
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<string> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        [Activity]
        public async Task<string> WorkAsync(bool ignoreCancellation)
        {
            var context = ActivityExecutionContext.Current;
            Started.TrySetResult();
            try
            {
                while (true)
                {
                    context.Heartbeat();
                    await Task.Delay(50, context.CancellationToken);
                }
            }
            catch (OperationCanceledException)
            {
                Ended.TrySetResult(context.CancelReason.ToString());
                return ignoreCancellation ? "finished anyway" : throw new OperationCanceledException();
            }
        }
    }

    [Workflow]
    public sealed class Boss
    {
        private readonly CancellationTokenSource cancellation = new();

        [WorkflowRun]
        public async Task<string> RunAsync(ActivityCancellationType type, bool ignoreCancellation)
        {
            try
            {
                return await Workflow.ExecuteActivityAsync(
                    (Long work) => work.WorkAsync(ignoreCancellation),
                    new()
                    {
                        StartToCloseTimeout = TimeSpan.FromMinutes(1),
                        HeartbeatTimeout = TimeSpan.FromSeconds(1),
                        CancellationType = type,
                        CancellationToken = cancellation.Token,
                    });
            }
            catch (ActivityFailureException e)
            {
                return e.InnerException!.GetType().Name;
            }
        }

        [WorkflowSignal]
        public Task CallOffAsync()
        {
            cancellation.Cancel();
            return Task.CompletedTask;
        }
    }

    private async Task<(string Result, string Reason, List<EventType> Events)> RunAsync(
        ActivityCancellationType type, bool ignoreCancellation = false)
    {
        var work = new Long();
        (string, string, List<EventType>) outcome = default;
        await Workbench.RunAsync(
            shared.Server,
            options => options.AddWorkflow<Boss>().AddAllActivities(work),
            async bench =>
            {
                var handle = await bench.StartAsync((Boss w) => w.RunAsync(type, ignoreCancellation));
                await work.Started.Task;
                await handle.SignalAsync(w => w.CallOffAsync());
                var result = await handle.GetResultAsync();
                var events = (await handle.FetchHistoryAsync()).Events.Select(e => e.EventType).ToList();
                var isTold = type != ActivityCancellationType.Abandon;
                var reason = isTold ? await work.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30)) : "";
                outcome = (result, reason, events);
            });
        return outcome;
    }

    [Fact]
    public async Task TryCancel_lets_the_workflow_go_on_at_once_and_tells_the_activity()
    {
        var (result, _, events) = await RunAsync(ActivityCancellationType.TryCancel);

        result.ShouldBe(nameof(CanceledFailureException));
        events.ShouldContain(EventType.ActivityTaskCancelRequested);
        events.ShouldNotContain(EventType.ActivityTaskCanceled);
    }

    [Fact]
    public async Task WaitCancellationCompleted_waits_until_the_activity_has_stopped()
    {
        var (result, reason, events) = await RunAsync(ActivityCancellationType.WaitCancellationCompleted);

        result.ShouldBe(nameof(CanceledFailureException));
        reason.ShouldBe("CancelRequested");
        events.ShouldContain(EventType.ActivityTaskCanceled);
    }

    [Fact]
    public async Task An_activity_may_finish_in_spite_of_the_request()
    {
        var (result, _, events) = await RunAsync(
            ActivityCancellationType.WaitCancellationCompleted, ignoreCancellation: true);

        result.ShouldBe("finished anyway");
        events.ShouldContain(EventType.ActivityTaskCompleted);
    }

    [Fact]
    public async Task Abandon_leaves_no_trace_in_history()
    {
        var (result, _, events) = await RunAsync(ActivityCancellationType.Abandon);

        result.ShouldBe(nameof(CanceledFailureException));
        events.ShouldNotContain(EventType.ActivityTaskCancelRequested);
    }
}
