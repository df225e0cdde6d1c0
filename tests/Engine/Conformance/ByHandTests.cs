using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Conformance;

/// <summary>What an operator does by hand to a workflow and its queue.</summary>
public sealed class ByHandTests(SharedServer shared)
{
    private Task RunAsync(Func<Workbench, WorkflowHandle<Lives>, Task> body) => Workbench.RunAsync(
        shared.Server, options => options.AddWorkflow<Lives>(), async bench =>
        {
            var handle = await bench.StartAsync((Lives w) => w.RunAsync("wait"));
            await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted);
            await body(bench, bench.Client.GetWorkflowHandle<Lives>(handle.Id));
        });

    [Fact]
    public Task Workers_go_on_past_options_that_were_changed() => RunAsync(async (bench, handle) =>
    {
        await bench.Client.WorkflowService.UpdateWorkflowExecutionOptionsAsync(new()
        {
            Namespace = bench.Client.Options.Namespace,
            WorkflowExecution = new() { WorkflowId = handle.Id },
            WorkflowExecutionOptions = new() { VersioningOverride = new() { AutoUpgrade = true } },
            UpdateMask = new() { Paths = { "versioning_override" } },
        });
        await handle.SignalAsync(w => w.ReleaseAsync());

        (await handle.GetResultAsync<string>()).ShouldBe("");
        (await handle.FetchHistoryAsync()).Events
            .Single(e => e.EventType == EventType.WorkflowExecutionOptionsUpdated).WorkerMayIgnore.ShouldBeTrue();
    });

    [Fact]
    public Task A_queue_tells_its_workers_by_kind_of_task() => RunAsync(async (bench, handle) =>
    {
#pragma warning disable CS0612 // Obsolete for new clients, and what Temporal's command line asks for.
        var answer = await bench.Client.WorkflowService.DescribeTaskQueueAsync(new DescribeTaskQueueRequest
        {
            Namespace = bench.Client.Options.Namespace,
            TaskQueue = new() { Name = bench.TaskQueue },
            ApiMode = DescribeTaskQueueMode.Enhanced,
            TaskQueueTypes = { TaskQueueType.Workflow },
            ReportPollers = true,
            ReportStats = true,
        });

        var kind = answer.VersionsInfo[""].TypesInfo[(int)TaskQueueType.Workflow];
#pragma warning restore CS0612
        kind.Pollers.ShouldContain(poller => poller.Identity.Length > 0 && poller.RatePerSecond > 0);
        kind.Stats.ApproximateBacklogCount.ShouldBe(0);
        await handle.TerminateAsync();
    });

    [Fact]
    public Task A_result_for_an_activity_that_is_not_there_is_not_found() => RunAsync(async (bench, handle) =>
    {
        var error = await Should.ThrowAsync<RpcException>(
            bench.Client.WorkflowService.RespondActivityTaskCompletedByIdAsync(new()
            {
                Namespace = bench.Client.Options.Namespace,
                WorkflowId = handle.Id,
                ActivityId = "99",
            }));

        (error.Code, error.Message).ShouldBe((RpcException.StatusCode.NotFound,
            "cannot find pending activity with ActivityID 99, check workflow execution history for more details"));
        await handle.TerminateAsync();
    });

    [Fact]
    public Task A_result_for_an_activity_of_a_closed_workflow_says_that_it_is_closed() => RunAsync(async (bench, handle) =>
    {
        await handle.TerminateAsync();

        var error = await Should.ThrowAsync<RpcException>(
            bench.Client.WorkflowService.RespondActivityTaskCompletedByIdAsync(new()
            {
                Namespace = bench.Client.Options.Namespace,
                WorkflowId = handle.Id,
                ActivityId = "99",
            }));

        (error.Code, error.Message).ShouldBe(
            (RpcException.StatusCode.NotFound, "workflow execution already completed"));
    });
}
