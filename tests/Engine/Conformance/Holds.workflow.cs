using Temporalio.Activities;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Conformance;

/// <summary>One activity for an operator to lay hands on.</summary>
[Workflow]
public sealed class Holds
{
    [WorkflowRun]
    public Task<string> RunAsync(string deed) => Workflow.ExecuteActivityAsync(
        (Acts acts) => acts.DoAsync(deed),
        new()
        {
            StartToCloseTimeout = TimeSpan.FromMinutes(5),
            HeartbeatTimeout = TimeSpan.FromMinutes(1),
            RetryPolicy = new() { InitialInterval = TimeSpan.FromHours(1), MaximumAttempts = 9 },
        });

    public sealed class Acts
    {
        private readonly TaskCompletionSource ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int attempts;

        public void End() => ending.TrySetResult();

        [Activity]
        public async Task<string> DoAsync(string deed)
        {
            var context = ActivityExecutionContext.Current;
            var first = Interlocked.Increment(ref attempts) == 1;
            if (deed == "hang" && first)
            {
                context.Heartbeat("half way");
                await ending.Task;
                throw new ApplicationFailureException("gave up", "GaveUp");
            }

            return deed == "stumble" && first
                ? throw new ApplicationFailureException("not yet", "NotYet")
                : $"attempt {context.Info.Attempt}, {context.Info.HeartbeatDetails.Count} details";
        }
    }
}
