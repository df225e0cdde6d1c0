using Steward.Tests.Fixtures;
using Temporalio.Activities;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Activities;

public sealed class HeartbeatTests(SharedServer shared)
{
    public sealed class Copying
    {
        public TaskCompletionSource Proceed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        [Activity]
        public async Task<string> CopyAsync()
        {
            var context = ActivityExecutionContext.Current;
            if (context.Info.HeartbeatDetails.Count > 0)
            {
                return $"attempt {context.Info.Attempt} goes on at {await context.Info.HeartbeatDetailAtAsync<int>(0)}";
            }

            context.Heartbeat(41);
            context.Heartbeat(42);
            throw new ApplicationFailureException("torn off");
        }

        [Activity]
        public async Task ReportAsync()
        {
            ActivityExecutionContext.Current.Heartbeat("half way");
            await Proceed.Task;
        }
    }

    [Workflow]
    public sealed class Copier
    {
        [WorkflowRun]
        public Task<string> RunAsync() => Workflow.ExecuteActivityAsync(
            (Copying copying) => copying.CopyAsync(),
            new()
            {
                StartToCloseTimeout = TimeSpan.FromMinutes(1),
                HeartbeatTimeout = TimeSpan.FromSeconds(5),
                RetryPolicy = new() { InitialInterval = TimeSpan.FromMilliseconds(20) },
            });
    }

    [Workflow]
    public sealed class Reporter
    {
        [WorkflowRun]
        public Task RunAsync() => Workflow.ExecuteActivityAsync(
            (Copying copying) => copying.ReportAsync(),
            new() { StartToCloseTimeout = TimeSpan.FromMinutes(1), HeartbeatTimeout = TimeSpan.FromSeconds(30) });
    }

    private async Task RunAsync(Func<Workbench, Copying, Task> body)
    {
        var copying = new Copying();
        await Workbench.RunAsync(
            shared.Server,
            options => options.AddWorkflow<Copier>().AddWorkflow<Reporter>().AddAllActivities(copying),
            bench => body(bench, copying));
    }

    [Fact]
    public Task The_next_attempt_gets_the_last_heartbeat_of_the_failed_one() => RunAsync(async (bench, _) =>

        // Under load a failure can overtake the heartbeat before it; then it is the third attempt that knows.
        (await bench.ExecuteAsync((Copier w) => w.RunAsync())).ShouldEndWith("goes on at 42"));

    [Fact]
    public Task A_running_activity_shows_its_heartbeat_to_whoever_describes_the_workflow() =>
        RunAsync(async (bench, copying) =>
        {
            var handle = await bench.StartAsync((Reporter w) => w.RunAsync());

            var description = await Eventually.GetAsync(
                () => handle.DescribeRawAsync(),
                d => d.PendingActivities.SingleOrDefault()?.HeartbeatDetails is not null);

            var pending = description.PendingActivities.Single();
            pending.State.ShouldBe(PendingActivityState.Started);
            pending.Attempt.ShouldBe(1);
            pending.HeartbeatDetails.Payloads_.Single().Data.ToStringUtf8().ShouldBe("\"half way\"");
            pending.LastHeartbeatTime.ShouldNotBeNull();
            pending.LastWorkerIdentity.ShouldNotBeEmpty();
            copying.Proceed.SetResult();
            await handle.GetResultAsync();
        });
}
