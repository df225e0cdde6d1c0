using Temporalio.Activities;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Histories;

/// <summary>One small workflow per behaviour whose history is compared between servers.</summary>
[Workflow]
public sealed class Recorded
{
    private readonly CancellationTokenSource cancellation = new();
    private int told;

    [WorkflowRun]
    public async Task<string> RunAsync(string behaviour)
    {
        switch (behaviour)
        {
            case "activity":
                return await DoAsync("ok");
            case "activity-fails":
                return await DoAsync("fail");
            case "activity-retried":
                return await DoAsync("fail-once");
            case "local-activity":
                return await Workflow.ExecuteLocalActivityAsync(
                    (Acts acts) => acts.Do("ok"), new() { ScheduleToCloseTimeout = TimeSpan.FromSeconds(30) });
            case "timer":
                await Workflow.DelayWithOptionsAsync(new(10, "a nap"));
                return "rested";
            case "timer-cancelled":
                var timer = Workflow.DelayAsync(TimeSpan.FromHours(1), cancellation.Token);
                await Workflow.DelayAsync(10);
                cancellation.Cancel();
                return timer.IsCompleted ? "late" : "cancelled";
            case "child":
                return await Workflow.ExecuteChildWorkflowAsync(
                    (Recorded child) => child.RunAsync("late-answer"), new() { Id = $"{Workflow.Info.WorkflowId}-child" });
            case "child-fails":
                await Workflow.ExecuteChildWorkflowAsync(
                    (Recorded child) => child.RunAsync("late-fail"), new() { Id = $"{Workflow.Info.WorkflowId}-child" });
                return "";
            // A child ends after its parent has seen it start, or the two events would share a task by chance.
            case "late-answer":
                await Workflow.DelayAsync(800);
                return "late answer";
            case "late-fail":
                await Workflow.DelayAsync(800);
                throw new ApplicationFailureException("fell late", "Fell");
            case "continue-as-new":
                throw Workflow.CreateContinueAsNewException((Recorded next) => next.RunAsync("answer"));
            case "fail":
                throw new ApplicationFailureException("failed as asked", "Asked", nonRetryable: true, details: ["why"]);
            case "patch-and-labels":
                Workflow.Patched("p1");
                Workflow.UpsertMemo(MemoUpdate.ValueSet("colour", "red"));
                Workflow.UpsertTypedSearchAttributes(SharedServer.Number.ValueSet(7));
                return "labelled";
            case "signal":
            case "update":
            case "cancel":
                await Workflow.WaitConditionAsync(() => told > 0);
                return "told";
            default:
                return "answer";
        }
    }

    [WorkflowSignal]
    public Task TellAsync(string word)
    {
        told++;
        return Task.CompletedTask;
    }

    [WorkflowUpdate]
    public async Task<string> AskAsync(string word)
    {
        await Workflow.DelayAsync(10);
        told++;
        return $"heard {word}";
    }

    private static Task<string> DoAsync(string how) => Workflow.ExecuteActivityAsync(
        (Acts acts) => acts.Do(how),
        new()
        {
            StartToCloseTimeout = TimeSpan.FromSeconds(30),
            Summary = "a deed",
            RetryPolicy = new() { MaximumAttempts = 2, InitialInterval = TimeSpan.FromMilliseconds(10) },
        });

    public sealed class Acts
    {
        [Activity]
        public string Do(string how) => how == "ok" || (how == "fail-once" && ActivityExecutionContext.Current.Info.Attempt > 1)
            ? "done"
            : throw new ApplicationFailureException("cannot", "Cannot");
    }
}
