using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;

namespace Steward.Engine.Tests.Conformance;

/// <summary>Workflow tasks that a worker fails, that the server refuses, and that nobody answers.</summary>
public sealed class TaskFailureConformanceTests(SharedServer shared)
{
    private Task CompareAsync(
        string how,
        Func<Workbench, Task<WorkflowHandle>> start,
        Func<Workbench, WorkflowHandle, Task>? talk = null,
        bool replays = false) =>
        new Scenario(shared, $"task-{how}") { Replays = replays }.RunAsync(
            options => options.AddWorkflow<Stumbles>(), start, talk ?? ((_, handle) => Scenario.EndAsync(handle)));

    [Theory]
    [InlineData("unexpected")]
    [InlineData("two-of-one-id")]
    [InlineData("no-type")]
    public Task A_task_that_fails_says_why_as_on_a_real_server(string how) => CompareAsync(
        how, async bench => await bench.StartAsync((Stumbles w) => w.RunAsync(how), Scenario.Options(bench)));

    [Fact]
    public Task A_type_that_no_worker_knows_fails_its_task_as_on_a_real_server() => CompareAsync(
        "unknown-type", bench => bench.Client.StartWorkflowAsync("Unheard", [], Scenario.Options(bench)));

    [Fact]
    public Task A_task_that_nobody_answers_is_given_to_the_next_worker() => CompareAsync(
        "time-out",
        async bench =>
        {
            await bench.StopWorkerAsync();
            var options = bench.Options();
            options.TaskTimeout = TimeSpan.FromSeconds(3);
            return await bench.StartAsync((Stumbles w) => w.RunAsync("wait"), options);
        },
        async (bench, handle) =>
        {
            await bench.Client.WorkflowService.PollWorkflowTaskQueueAsync(new()
            {
                Namespace = shared.Server.Namespace,
                TaskQueue = new() { Name = bench.TaskQueue },
            });
            await Scenario.SeenAsync(handle, EventType.WorkflowTaskTimedOut);
            await bench.StartWorkerAsync();
            await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted);
            await bench.Client.GetWorkflowHandle<Stumbles>(handle.Id).SignalAsync(w => w.ReleaseAsync());
        },
        replays: true);
}
