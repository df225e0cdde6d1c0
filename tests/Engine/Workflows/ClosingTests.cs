using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Workflows;

public sealed class ClosingTests(SharedServer shared)
{
    [Workflow]
    public sealed class Waiting
    {
        private bool released;

        [WorkflowRun]
        public async Task<string> RunAsync(bool ignoreCancel)
        {
            try
            {
                await Workflow.WaitConditionAsync(() => released);
                return "released";
            }
            catch (OperationCanceledException) when (ignoreCancel)
            {
                return "cancel noted";
            }
        }

        [WorkflowSignal]
        public Task ReleaseAsync()
        {
            released = true;
            return Task.CompletedTask;
        }
    }

    private Task RunAsync(Func<Workbench, Task> body) =>
        Workbench.RunAsync(shared.Server, options => options.AddWorkflow<Waiting>(), body);

    private static async Task<T> CauseAsync<T>(Task run)
        where T : Exception =>
        (await Should.ThrowAsync<WorkflowFailedException>(run)).InnerException.ShouldBeOfType<T>();

    [Fact]
    public Task A_cancelled_workflow_ends_as_cancelled() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Waiting w) => w.RunAsync(false));

        await handle.CancelAsync();

        await CauseAsync<CanceledFailureException>(handle.GetResultAsync());
        (await handle.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.Canceled);
    });

    [Fact]
    public Task A_workflow_may_finish_its_own_way_after_a_cancel_request() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Waiting w) => w.RunAsync(true));

        await handle.CancelAsync();

        (await handle.GetResultAsync()).ShouldBe("cancel noted");
    });

    [Fact]
    public Task A_second_cancel_request_changes_nothing() => RunAsync(async bench =>
    {
        await bench.StopWorkerAsync();
        var handle = await bench.StartAsync((Waiting w) => w.RunAsync(false));
        await handle.CancelAsync();
        await handle.CancelAsync();

        (await handle.FetchHistoryAsync()).Events
            .Count(e => e.EventType == EventType.WorkflowExecutionCancelRequested).ShouldBe(1);
        await bench.StartWorkerAsync();
        await CauseAsync<CanceledFailureException>(handle.GetResultAsync());
    });

    [Fact]
    public Task A_terminated_workflow_ends_at_once_with_reason_and_details() => RunAsync(async bench =>
    {
        await bench.StopWorkerAsync();
        var handle = await bench.StartAsync((Waiting w) => w.RunAsync(false));

        await handle.TerminateAsync("a wrong order", new() { Details = ["item", 3] });

        var failure = await CauseAsync<TerminatedFailureException>(handle.GetResultAsync());
        failure.Message.ShouldBe("a wrong order");
        failure.Details!.ElementAt<string>(0).ShouldBe("item");
        failure.Details!.ElementAt<int>(1).ShouldBe(3);
        (await handle.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.Terminated);
    });

    [Fact]
    public Task Terminating_a_closed_workflow_is_not_found() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Waiting w) => w.RunAsync(false));
        await handle.SignalAsync(w => w.ReleaseAsync());
        await handle.GetResultAsync();

        var error = await Should.ThrowAsync<RpcException>(handle.TerminateAsync());

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
        error.Message.ShouldBe("workflow execution already completed");
    });

    [Fact]
    public Task Cancelling_a_closed_workflow_is_accepted_and_changes_nothing() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Waiting w) => w.RunAsync(false));
        await handle.SignalAsync(w => w.ReleaseAsync());
        await handle.GetResultAsync();

        await handle.CancelAsync();

        (await handle.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.Completed);
    });

    [Fact]
    public Task A_handle_of_an_old_run_does_not_end_the_new_one() => RunAsync(async bench =>
    {
        var first = await bench.StartAsync((Waiting w) => w.RunAsync(false));
        await first.TerminateAsync();
        var second = await bench.StartAsync((Waiting w) => w.RunAsync(false), bench.Options(first.Id));

        var old = bench.Client.GetWorkflowHandle(first.Id, firstExecutionRunId: first.ResultRunId);
        var error = await Should.ThrowAsync<RpcException>(old.TerminateAsync());

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
        (await second.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.Running);
        await second.TerminateAsync();
    });

    [Fact]
    public Task A_run_that_takes_too_long_times_out() => RunAsync(async bench =>
    {
        var options = bench.Options();
        options.RunTimeout = TimeSpan.FromSeconds(1);
        var handle = await bench.StartAsync((Waiting w) => w.RunAsync(false), options);

        var failure = await CauseAsync<TimeoutFailureException>(handle.GetResultAsync());

        failure.TimeoutType.ShouldBe(TimeoutType.StartToClose);
        (await handle.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.TimedOut);
    });

    [Fact]
    public Task An_execution_that_takes_too_long_times_out_even_without_a_worker() => RunAsync(async bench =>
    {
        await bench.StopWorkerAsync();
        var options = bench.Options();
        options.ExecutionTimeout = TimeSpan.FromSeconds(1);
        var handle = await bench.StartAsync((Waiting w) => w.RunAsync(false), options);

        await CauseAsync<TimeoutFailureException>(handle.GetResultAsync());

        (await handle.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.TimedOut);
    });
}
