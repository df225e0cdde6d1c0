using Steward.Engine.Tests.Conformance;
using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Messages;

/// <summary>What a query must see, and what it says where nobody can answer.</summary>
public sealed class QueryConsistencyTests(SharedServer shared)
{
    private readonly Talks.Gate gate = new();

    [Workflow]
    public sealed class Ledger
    {
        private readonly HashSet<int> entries = [];
        private bool closed;

        [WorkflowRun]
        public async Task RunAsync(bool held)
        {
            if (held)
            {
                await Workflow.ExecuteLocalActivityAsync(
                    (Talks.Gate gate) => gate.PassAsync(), new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) });
                entries.Add(0);
            }

            await Workflow.WaitConditionAsync(() => closed);
        }

        [WorkflowSignal]
        public Task NoteAsync(int entry)
        {
            entries.Add(entry);
            return Task.CompletedTask;
        }

        [WorkflowUpdate]
        public async Task<int> EnterAsync(int entry)
        {
            await Workflow.DelayAsync(1);
            entries.Add(entry);
            return entries.Count;
        }

        [WorkflowSignal]
        public Task CloseAsync()
        {
            closed = true;
            return Task.CompletedTask;
        }

        [WorkflowQuery]
        public bool Has(int entry) => entries.Contains(entry);
    }

    private Task RunAsync(
        Func<Workbench, WorkflowHandle<Ledger>, Task> body, bool held = false, bool cached = true) => Workbench.RunAsync(
        shared.Server,
        options =>
        {
            options.AddWorkflow<Ledger>().AddAllActivities(gate);
            options.MaxCachedWorkflows = cached ? options.MaxCachedWorkflows : 0;
        },
        async bench => await body(bench, await bench.StartAsync((Ledger w) => w.RunAsync(held), Scenario.Options(bench))));

    private static async Task EnterAsync(WorkflowHandle<Ledger> handle, int entry)
    {
        await (entry % 2 == 0 ? handle.SignalAsync(w => w.NoteAsync(entry)) : handle.ExecuteUpdateAsync(w => w.EnterAsync(entry)));
        (await handle.QueryAsync(w => w.Has(entry))).ShouldBeTrue($"entry {entry} was acknowledged before the query");
    }

    [Fact]
    public Task Each_of_many_callers_at_once_sees_what_was_acknowledged_to_it() => RunAsync(async (_, handle) =>
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async caller =>
        {
            for (var i = 1; i <= 4; i++)
            {
                await EnterAsync(handle, (caller * 4) + i);
            }
        }));
        await handle.SignalAsync(w => w.CloseAsync());
        await handle.GetResultAsync();
        (await handle.QueryAsync(w => w.Has(32))).ShouldBeTrue();
    });

    [Fact]
    public Task A_worker_that_remembers_nothing_answers_as_well() => RunAsync(
        async (_, handle) =>
        {
            for (var i = 1; i <= 4; i++)
            {
                await EnterAsync(handle, i);
            }

            await handle.TerminateAsync();
        },
        cached: false);

    [Fact]
    public Task A_query_asked_during_a_task_sees_what_the_task_did() => RunAsync(
        async (_, handle) =>
        {
            await gate.Reached;
            var during = handle.QueryAsync(w => w.Has(0));
            await handle.SignalAsync(w => w.NoteAsync(2));
            var afterSignal = handle.QueryAsync(w => w.Has(2));
            gate.Open();

            (await during).ShouldBeTrue();
            (await afterSignal).ShouldBeTrue();
            await handle.SignalAsync(w => w.CloseAsync());
            await handle.GetResultAsync();
        },
        held: true);

    [Fact]
    public Task A_query_without_any_worker_ends_with_its_time() => RunAsync(async (bench, handle) =>
    {
        await handle.QueryAsync(w => w.Has(1));
        await bench.StopWorkerAsync();

        var error = await Should.ThrowAsync<RpcException>(handle.QueryAsync(
            w => w.Has(1), new() { Rpc = new() { Timeout = TimeSpan.FromSeconds(3), Retry = false } }));

        error.Code.ShouldBeOneOf(RpcException.StatusCode.DeadlineExceeded, RpcException.StatusCode.Cancelled);
        await handle.TerminateAsync();
    });

    [Fact]
    public Task A_query_before_the_first_task_waits_for_a_worker() => RunAsync(async (bench, first) =>
    {
        await first.TerminateAsync();
        await bench.StopWorkerAsync();
        var handle = await bench.StartAsync((Ledger w) => w.RunAsync(false), Scenario.Options(bench));
        await handle.SignalAsync(w => w.NoteAsync(4));

        var answer = handle.QueryAsync(w => w.Has(4));
        await bench.StartWorkerAsync();

        (await answer).ShouldBeTrue();
        await handle.TerminateAsync();
    });

    [Fact]
    public Task A_query_on_a_run_whose_task_keeps_failing_says_so() => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Stumbles>(),
        async bench =>
        {
            var options = bench.Options();
            options.TaskTimeout = TimeSpan.FromSeconds(1);
            var handle = await bench.StartAsync((Stumbles w) => w.RunAsync("unexpected"), options);
            await Eventually.GetAsync(
                () => handle.DescribeRawAsync(), description => description.PendingWorkflowTask?.Attempt >= 4);

            var error = await Should.ThrowAsync<RpcException>(
                handle.QueryAsync(w => w.HowFar(), new() { Rpc = new() { Retry = false } }));

            error.Code.ShouldBe(RpcException.StatusCode.FailedPrecondition);
            error.Message.ShouldBe("Unable to query workflow due to Workflow Task in failed state.");
            await handle.TerminateAsync();
        },
        replay: false);

    [Fact]
    public Task A_rejected_query_tells_the_status_also_of_a_run_that_did_not_end_well() => RunAsync(async (_, handle) =>
    {
        await handle.QueryAsync(w => w.Has(1));
        await handle.TerminateAsync();

        var rejected = await Should.ThrowAsync<WorkflowQueryRejectedException>(handle.QueryAsync(
            w => w.Has(1), new() { RejectCondition = QueryRejectCondition.NotCompletedCleanly }));

        rejected.WorkflowStatus.ShouldBe(WorkflowExecutionStatus.Terminated);
    });
}
