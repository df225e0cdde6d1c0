using Temporalio.Activities;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Conformance;

/// <summary>One activity in one way, per run.</summary>
[Workflow]
public sealed class Deeds
{
    private static readonly RetryPolicy Once = new() { MaximumAttempts = 1 };
    private bool told;

    [WorkflowRun]
    public async Task<string> RunAsync(string how) => how switch
    {
        "start-to-close" => await DoAsync("hang", new() { StartToCloseTimeout = Seconds(1), RetryPolicy = Once }),
        "schedule-to-close" => await DoAsync("hang", new() { ScheduleToCloseTimeout = Seconds(1), RetryPolicy = Once }),
        "heartbeat" => await DoAsync("beat-once", new()
        {
            StartToCloseTimeout = Seconds(30),
            HeartbeatTimeout = Seconds(1),
            RetryPolicy = Once,
        }),
        "schedule-to-start" => await DoAsync("ok", new()
        {
            StartToCloseTimeout = Seconds(30),
            ScheduleToStartTimeout = Seconds(1),
            TaskQueue = Workflow.Info.TaskQueue + Scenario.Nobody,
        }),
        "out-of-time-between-attempts" => await DoAsync("fail", new()
        {
            ScheduleToCloseTimeout = Seconds(3),
            RetryPolicy = new() { InitialInterval = Seconds(30) },
        }),
        "out-of-attempts" => await DoAsync("fail", new()
        {
            StartToCloseTimeout = Seconds(30),
            RetryPolicy = new() { InitialInterval = TimeSpan.FromMilliseconds(10), MaximumAttempts = 3 },
        }),
        "not-retryable-by-policy" => await DoAsync("fail", new()
        {
            StartToCloseTimeout = Seconds(30),
            RetryPolicy = new() { NonRetryableErrorTypes = ["Cannot"] },
        }),
        "not-retryable-by-itself" => await DoAsync("fail-for-good", new() { StartToCloseTimeout = Seconds(30) }),
        "own-delay" => await DoAsync("fail-with-delay", new()
        {
            StartToCloseTimeout = Seconds(30),
            RetryPolicy = new() { InitialInterval = TimeSpan.FromHours(1), MaximumAttempts = 2 },
        }),
        "heartbeat-details" => await DoAsync("go-on", new()
        {
            StartToCloseTimeout = Seconds(30),
            RetryPolicy = new() { InitialInterval = TimeSpan.FromMilliseconds(10), MaximumAttempts = 2 },
        }),
        "unknown" => await Workflow.ExecuteActivityAsync<string>(
            "nobody-knows", [], new() { StartToCloseTimeout = Seconds(30), RetryPolicy = Once }),
        "try-cancel" => await CancelledAsync("wait", ActivityCancellationType.TryCancel),
        "wait-cancelled" => await CancelledAsync("wait", ActivityCancellationType.WaitCancellationCompleted),
        "wait-cancelled-but-done" => await CancelledAsync(
            "ignore", ActivityCancellationType.WaitCancellationCompleted),
        "abandon" => await CancelledAsync("wait-a-while", ActivityCancellationType.Abandon),
        "cancelled-before-start" => await CancelledAsync(
            "ok", ActivityCancellationType.WaitCancellationCompleted, Workflow.Info.TaskQueue + Scenario.Nobody),
        _ => throw new ApplicationFailureException($"There is no way '{how}' to do a deed.", nonRetryable: true),
    };

    [WorkflowSignal]
    public Task TellAsync()
    {
        told = true;
        return Task.CompletedTask;
    }

    private async Task<string> CancelledAsync(string deed, ActivityCancellationType type, string? queue = null)
    {
        using var cancel = new CancellationTokenSource();
        var doing = DoAsync(deed, new()
        {
            StartToCloseTimeout = Seconds(30),
            HeartbeatTimeout = Seconds(5),
            CancellationType = type,
            CancellationToken = cancel.Token,
            TaskQueue = queue,
            RetryPolicy = Once,
        });
        await Workflow.WaitConditionAsync(() => told);
        cancel.Cancel();
        return await doing;
    }

    private static Task<string> DoAsync(string deed, ActivityOptions options) =>
        Workflow.ExecuteActivityAsync((Acts acts) => acts.DoAsync(deed), options);

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    public sealed class Acts
    {
        /// <summary>Released at the end of the test: what hangs hangs no longer.</summary>
        public CancellationTokenSource Over { get; } = new();

        [Activity]
        public async Task<string> DoAsync(string deed)
        {
            var context = ActivityExecutionContext.Current;
            switch (deed)
            {
                case "fail":
                    throw new ApplicationFailureException("cannot", "Cannot");
                case "fail-for-good":
                    throw new ApplicationFailureException("never", "Never", nonRetryable: true, details: ["why"]);
                case "fail-with-delay" when context.Info.Attempt == 1:
                    throw new ApplicationFailureException(
                        "later", "Later", nextRetryDelay: TimeSpan.FromMilliseconds(20));
                case "go-on" when context.Info.Attempt == 1:
                    context.Heartbeat("half way");
                    throw new ApplicationFailureException("stumbled", "Stumbled");
                case "go-on":
                    return "from " + await context.Info.HeartbeatDetailAtAsync<string>(0);
                case "beat-once":
                    context.Heartbeat("alive");
                    await Task.Delay(Timeout.Infinite, Over.Token);
                    break;
                case "hang":
                    await Task.Delay(Timeout.Infinite, Over.Token);
                    break;
                case "wait":
                case "ignore":
                    await CancelledAsync(context, deed == "ignore");
                    break;
                case "wait-a-while":
                    await Task.Delay(TimeSpan.FromSeconds(2), Over.Token);
                    break;
            }

            return "done";
        }

        private static async Task CancelledAsync(ActivityExecutionContext context, bool ignore)
        {
            while (!context.CancellationToken.IsCancellationRequested)
            {
                context.Heartbeat("waiting");
                await Task.Delay(50);
            }

            if (!ignore)
            {
                throw new OperationCanceledException(context.CancellationToken);
            }
        }
    }
}
