using Steward.Tests.Fixtures;
using Temporalio.Activities;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Activities;

public sealed class AsyncCompletionTests(SharedServer shared)
{
    public sealed class Desk
    {
        public TaskCompletionSource<ActivityInfo> Waiting { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        [Activity]
        public string Ask()
        {
            Waiting.TrySetResult(ActivityExecutionContext.Current.Info);
            throw new CompleteAsyncException();
        }
    }

    [Workflow]
    public sealed class Asking
    {
        [WorkflowRun]
        public Task<string> RunAsync() => Workflow.ExecuteActivityAsync(
            (Desk desk) => desk.Ask(),
            new()
            {
                ActivityId = "question",
                StartToCloseTimeout = TimeSpan.FromMinutes(1),
                HeartbeatTimeout = TimeSpan.FromSeconds(20),
                CancellationType = ActivityCancellationType.WaitCancellationCompleted,
                RetryPolicy = new() { MaximumAttempts = 1 },
            });
    }

    private async Task RunAsync(Func<WorkflowHandle<Asking, string>, ITemporalClient, ActivityInfo, Task> body)
    {
        var desk = new Desk();
        await Workbench.RunAsync(
            shared.Server,
            options => options.AddWorkflow<Asking>().AddAllActivities(desk),
            async bench =>
            {
                var handle = await bench.StartAsync((Asking w) => w.RunAsync());
                await body(handle, bench.Client, await desk.Waiting.Task);
            });
    }

    [Fact]
    public Task Someone_else_answers_by_task_token() => RunAsync(async (handle, client, info) =>
    {
        await client.GetAsyncActivityHandle(info.TaskToken!).CompleteAsync("by token");

        (await handle.GetResultAsync()).ShouldBe("by token");
    });

    [Fact]
    public Task Someone_else_answers_by_id() => RunAsync(async (handle, client, info) =>
    {
        await client.GetAsyncActivityHandle(handle.Id, info.WorkflowRunId!, "question").CompleteAsync("by id");

        (await handle.GetResultAsync()).ShouldBe("by id");
    });

    [Fact]
    public Task Someone_else_reports_a_failure() => RunAsync(async (handle, client, info) =>
    {
        await client.GetAsyncActivityHandle(info.TaskToken!).FailAsync(new ApplicationFailureException("no idea"));

        var failed = await Should.ThrowAsync<WorkflowFailedException>(handle.GetResultAsync());
        failed.InnerException!.InnerException!.Message.ShouldBe("no idea");
    });

    [Fact]
    public Task A_heartbeat_from_outside_tells_of_a_cancel_request_which_is_then_confirmed() =>
        RunAsync(async (handle, client, info) =>
        {
            var activity = client.GetAsyncActivityHandle(info.TaskToken!);
            await activity.HeartbeatAsync();
            await handle.CancelAsync();

            await Eventually.AssertAsync(
                () => Should.ThrowAsync<AsyncActivityCanceledException>(activity.HeartbeatAsync()));
            await activity.ReportCancellationAsync();

            var failed = await Should.ThrowAsync<WorkflowFailedException>(handle.GetResultAsync());
            failed.InnerException.ShouldBeOfType<CanceledFailureException>();
        });

    [Fact]
    public Task A_second_answer_is_not_found() => RunAsync(async (handle, client, info) =>
    {
        var activity = client.GetAsyncActivityHandle(info.TaskToken!);
        await activity.CompleteAsync("once");
        await handle.GetResultAsync();

        var error = await Should.ThrowAsync<RpcException>(activity.CompleteAsync("twice"));

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
    });
}
