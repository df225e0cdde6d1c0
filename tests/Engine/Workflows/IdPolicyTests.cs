using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Workflows;

public sealed class IdPolicyTests(SharedServer shared)
{
    [Workflow]
    public sealed class Waiting
    {
        private bool released;

        [WorkflowRun]
        public async Task<string> RunAsync(bool wait, bool fail)
        {
            await Workflow.WaitConditionAsync(() => released || !wait);
            return fail ? throw new ApplicationFailureException("failed as asked") : Workflow.Info.RunId;
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

    private static Task<WorkflowHandle<Waiting, string>> StartAsync(
        Workbench bench,
        string id,
        bool wait = false,
        bool fail = false,
        WorkflowIdReusePolicy reuse = WorkflowIdReusePolicy.AllowDuplicate,
        WorkflowIdConflictPolicy conflict = WorkflowIdConflictPolicy.Unspecified)
    {
        var options = bench.Options(id);
        options.IdReusePolicy = reuse;
        options.IdConflictPolicy = conflict;
        return bench.StartAsync((Waiting w) => w.RunAsync(wait, fail), options);
    }

    [Fact]
    public Task An_open_workflow_keeps_its_id_and_names_itself_in_the_error() => RunAsync(async bench =>
    {
        var open = await StartAsync(bench, bench.Options().Id!, wait: true);

        var error = await Should.ThrowAsync<WorkflowAlreadyStartedException>(StartAsync(bench, open.Id));

        error.WorkflowId.ShouldBe(open.Id);
        error.RunId.ShouldBe(open.ResultRunId);
        await open.SignalAsync(w => w.ReleaseAsync());
        await open.GetResultAsync();
    });

    [Fact]
    public Task UseExisting_answers_the_open_run() => RunAsync(async bench =>
    {
        var open = await StartAsync(bench, bench.Options().Id!, wait: true);

        var same = await StartAsync(bench, open.Id, conflict: WorkflowIdConflictPolicy.UseExisting);

        same.ResultRunId.ShouldBe(open.ResultRunId);
        await open.SignalAsync(w => w.ReleaseAsync());
        (await same.GetResultAsync()).ShouldBe(open.ResultRunId);
    });

    [Fact]
    public Task TerminateExisting_replaces_the_open_run() => RunAsync(async bench =>
    {
        var open = await StartAsync(bench, bench.Options().Id!, wait: true);

        var next = await StartAsync(bench, open.Id, conflict: WorkflowIdConflictPolicy.TerminateExisting);

        next.ResultRunId.ShouldNotBe(open.ResultRunId);
        await next.GetResultAsync();
        var old = bench.Client.GetWorkflowHandle(open.Id, open.ResultRunId);
        (await old.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.Terminated);
    });

    [Fact]
    public Task A_closed_workflow_gives_its_id_back() => RunAsync(async bench =>
    {
        var first = await StartAsync(bench, bench.Options().Id!);
        await first.GetResultAsync();

        var second = await StartAsync(bench, first.Id);

        (await second.GetResultAsync()).ShouldNotBe(first.ResultRunId);
    });

    [Fact]
    public Task RejectDuplicate_refuses_the_id_of_a_closed_workflow() => RunAsync(async bench =>
    {
        var first = await StartAsync(bench, bench.Options().Id!);
        await first.GetResultAsync();

        var error = await Should.ThrowAsync<WorkflowAlreadyStartedException>(
            StartAsync(bench, first.Id, reuse: WorkflowIdReusePolicy.RejectDuplicate));

        error.RunId.ShouldBe(first.ResultRunId);
    });

    [Fact]
    public Task AllowDuplicateFailedOnly_lets_a_failed_workflow_be_tried_again() => RunAsync(async bench =>
    {
        var first = await StartAsync(bench, bench.Options().Id!, fail: true);
        await Should.ThrowAsync<WorkflowFailedException>(first.GetResultAsync());

        var second = await StartAsync(bench, first.Id, reuse: WorkflowIdReusePolicy.AllowDuplicateFailedOnly);
        await second.GetResultAsync();

        await Should.ThrowAsync<WorkflowAlreadyStartedException>(
            StartAsync(bench, first.Id, reuse: WorkflowIdReusePolicy.AllowDuplicateFailedOnly));
    });

    [Fact]
    public Task The_same_request_sent_twice_starts_once() => RunAsync(async bench =>
    {
        var request = new StartWorkflowExecutionRequest
        {
            Namespace = shared.Server.Namespace,
            WorkflowId = bench.Options().Id!,
            WorkflowType = new() { Name = nameof(Waiting) },
            TaskQueue = new() { Name = bench.TaskQueue },
            RequestId = Guid.NewGuid().ToString(),
        };
        var first = await bench.Client.Connection.WorkflowService.StartWorkflowExecutionAsync(request);

        var again = await bench.Client.Connection.WorkflowService.StartWorkflowExecutionAsync(request);

        again.RunId.ShouldBe(first.RunId);
        await bench.Client.GetWorkflowHandle(request.WorkflowId!).TerminateAsync();
    });

    [Fact]
    public Task Of_many_starts_at_once_one_wins() => RunAsync(async bench =>
    {
        var id = bench.Options().Id!;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            try
            {
                return (await StartAsync(bench, id, wait: true)).ResultRunId;
            }
            catch (WorkflowAlreadyStartedException)
            {
                return null;
            }
        }));

        outcomes.Count(run => run is not null).ShouldBe(1);
        await bench.Client.GetWorkflowHandle<Waiting>(id).SignalAsync(w => w.ReleaseAsync());
        await bench.Client.GetWorkflowHandle(id).GetResultAsync();
    });
}
