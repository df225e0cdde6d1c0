using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Conformance;

/// <summary>One operation on all workflows that a filter finds.</summary>
public sealed class BatchTests(SharedServer shared)
{
    private Task ThreeAsync(Func<Workbench, IReadOnlyList<WorkflowHandle<Lives>>, Task> body) => Workbench.RunAsync(
        shared.Server, options => options.AddWorkflow<Lives>(), async bench =>
        {
            var handles = new List<WorkflowHandle<Lives>>();
            for (var i = 0; i < 3; i++)
            {
                handles.Add(bench.Client.GetWorkflowHandle<Lives>(
                    (await bench.StartAsync((Lives w) => w.RunAsync("wait"))).Id));
            }

            await Eventually.GetAsync(
                () => bench.Client.CountWorkflowsAsync($"TaskQueue = '{bench.TaskQueue}'"), count => count.Count == 3);
            await body(bench, handles);
        });

    private async Task<DescribeBatchOperationResponse> RunAsync(
        Workbench bench, Action<StartBatchOperationRequest> operation)
    {
        var request = new StartBatchOperationRequest
        {
            Namespace = shared.Server.Namespace,
            JobId = $"job-{Guid.NewGuid():N}",
            Reason = "enough",
            VisibilityQuery = $"TaskQueue = '{bench.TaskQueue}' AND ExecutionStatus = 'Running'",
        };
        operation(request);
        await bench.Client.WorkflowService.StartBatchOperationAsync(request);
        return await Eventually.GetAsync(
            () => bench.Client.WorkflowService.DescribeBatchOperationAsync(
                new() { Namespace = shared.Server.Namespace, JobId = request.JobId }),
            job => job.State == BatchOperationState.Completed);
    }

    [Fact]
    public Task A_batch_terminates_all_that_its_filter_finds() => ThreeAsync(async (bench, handles) =>
    {
        var done = await RunAsync(bench, request => request.TerminationOperation = new() { Identity = "ops" });

        (done.TotalOperationCount, done.CompleteOperationCount, done.FailureOperationCount).ShouldBe((3, 3, 0));
        foreach (var handle in handles)
        {
            (await handle.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.Terminated);
        }
    });

    [Fact]
    public Task A_batch_signals_all_that_its_filter_finds() => ThreeAsync(async (bench, handles) =>
    {
        await RunAsync(bench, request => request.SignalOperation = new() { Signal = "Release", Identity = "ops" });

        foreach (var handle in handles)
        {
            await handle.GetResultAsync();
        }
    });

    [Fact]
    public Task A_batch_cancels_all_that_its_filter_finds() => ThreeAsync(async (bench, handles) =>
    {
        await RunAsync(bench, request => request.CancellationOperation = new() { Identity = "ops" });

        foreach (var handle in handles)
        {
            (await Should.ThrowAsync<WorkflowFailedException>(handle.GetResultAsync()))
                .InnerException.ShouldBeOfType<CanceledFailureException>();
        }
    });

    [Fact]
    public Task A_batch_without_targets_is_refused() => ThreeAsync(async (bench, handles) =>
    {
        var error = await Should.ThrowAsync<RpcException>(bench.Client.WorkflowService.StartBatchOperationAsync(new()
        {
            Namespace = shared.Server.Namespace,
            JobId = "job",
            Reason = "enough",
            TerminationOperation = new(),
        }));

        error.Code.ShouldBe(RpcException.StatusCode.InvalidArgument);
        await Task.WhenAll(handles.Select(handle => handle.TerminateAsync()));
    });
}
