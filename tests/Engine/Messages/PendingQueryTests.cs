using Steward.Tests.Fixtures;
using Temporalio.Api.TaskQueue.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Messages;

/// <summary>Queries that wait while what should answer them goes away.</summary>
public sealed class PendingQueryTests(SharedServer shared)
{
    [Workflow]
    public sealed class Waiting
    {
        [WorkflowRun]
        public Task RunAsync() => Workflow.WaitConditionAsync(() => false);

        [WorkflowQuery]
        public string State() => "waiting";
    }

    private Task RunAsync(Func<Workbench, WorkflowHandle<Waiting>, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Waiting>(),
        async bench => await body(bench, await bench.StartAsync((Waiting w) => w.RunAsync())));

    [Fact]
    public Task A_query_no_worker_has_taken_is_answered_after_the_workflow_is_terminated() =>
        RunAsync(async (bench, handle) =>
        {
            await handle.QueryAsync(w => w.State());
            await bench.StopWorkerAsync();

            var answer = handle.QueryAsync(w => w.State());
            await handle.TerminateAsync();
            await bench.StartWorkerAsync();

            (await answer).ShouldBe("waiting");
        });

    [Fact]
    public Task A_worker_that_vanished_with_the_workflow_in_its_cache_does_not_hold_a_query() =>
        RunAsync(async (bench, _) =>
        {
            await bench.StopWorkerAsync();
            var handle = await bench.StartAsync((Waiting w) => w.RunAsync());
            await VanishAsync(bench, handle);
            await bench.StartWorkerAsync();

            (await handle.QueryAsync(w => w.State())).ShouldBe("waiting");
        });

    /// <summary>A worker does the first task, asks once for more on its own queue, and is never seen again.</summary>
    private async Task VanishAsync(Workbench bench, WorkflowHandle handle)
    {
        var service = bench.Client.Connection.WorkflowService;
        var own = new TaskQueue
        {
            Name = $"own-{Guid.NewGuid():N}",
            Kind = Temporalio.Api.Enums.V1.TaskQueueKind.Sticky,
            NormalName = bench.TaskQueue,
        };
        var task = await FirstTaskAsync(bench, handle);
        await service.RespondWorkflowTaskCompletedAsync(new()
        {
            Namespace = shared.Server.Namespace,
            TaskToken = task.TaskToken,
            StickyAttributes = new()
            {
                WorkerTaskQueue = own,
                ScheduleToStartTimeout = Google.Protobuf.WellKnownTypes.Duration.FromTimeSpan(TimeSpan.FromSeconds(1)),
            },
        });
        var last = await service.PollWorkflowTaskQueueAsync(
            new() { Namespace = shared.Server.Namespace, TaskQueue = own },
            new() { Timeout = TimeSpan.FromSeconds(3) });
        last.TaskToken.IsEmpty.ShouldBeTrue();
    }

    /// <summary>Other workflows of the queue may have a task, too: they wait for the next worker.</summary>
    private async Task<PollWorkflowTaskQueueResponse> FirstTaskAsync(Workbench bench, WorkflowHandle handle)
    {
        while (true)
        {
            var task = await bench.Client.Connection.WorkflowService.PollWorkflowTaskQueueAsync(new()
            {
                Namespace = shared.Server.Namespace,
                TaskQueue = new() { Name = bench.TaskQueue },
            });
            if (task.WorkflowExecution?.WorkflowId == handle.Id)
            {
                return task;
            }
        }
    }
}
