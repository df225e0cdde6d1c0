using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Converters;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Messages;

public sealed class QueryTests(SharedServer shared)
{
    [Workflow]
    public sealed class Counter
    {
        private int count;
        private bool closed;

        [WorkflowRun]
        public Task RunAsync() => Workflow.WaitConditionAsync(() => closed);

        [WorkflowSignal]
        public Task AddAsync(int number)
        {
            count += number;
            return Task.CompletedTask;
        }

        [WorkflowSignal]
        public Task CloseAsync()
        {
            closed = true;
            return Task.CompletedTask;
        }

        [WorkflowQuery]
        public int Count() => count;

        [WorkflowQuery]
        public int CountPlus(int more) => count + more;

        [WorkflowQuery]
        public int Broken() => throw new InvalidOperationException("the counter is broken");

        [WorkflowQuery("anything", Dynamic = false)]
        public string Named() => "named";
    }

    [Workflow]
    public sealed class Answering
    {
        [WorkflowRun]
        public Task RunAsync() => Workflow.WaitConditionAsync(() => false);

        [WorkflowQuery(Dynamic = true)]
        public string Any(string name, IRawValue[] arguments) => $"{name} of {arguments.Length}";
    }

    private Task RunAsync(Func<Workbench, WorkflowHandle<Counter>, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Counter>().AddWorkflow<Answering>(),
        async bench => await body(bench, await bench.StartAsync((Counter w) => w.RunAsync())));

    [Fact]
    public Task A_query_sees_every_signal_that_was_acknowledged_before_it() => RunAsync(async (_, handle) =>
    {
        for (var i = 1; i <= 15; i++)
        {
            await handle.SignalAsync(w => w.AddAsync(1));

            (await handle.QueryAsync(w => w.Count())).ShouldBe(i);
        }
    });

    [Fact]
    public Task A_query_takes_arguments_and_has_a_name() => RunAsync(async (_, handle) =>
    {
        (await handle.QueryAsync(w => w.CountPlus(5))).ShouldBe(5);
        (await handle.QueryAsync<string>("anything", [])).ShouldBe("named");
    });

    [Fact]
    public Task A_query_leaves_no_event() => RunAsync(async (_, handle) =>
    {
        await handle.QueryAsync(w => w.Count());
        var before = (await handle.FetchHistoryAsync()).Events.Count;

        await handle.QueryAsync(w => w.Count());
        await handle.QueryAsync(w => w.Count());

        (await handle.FetchHistoryAsync()).Events.Count.ShouldBe(before);
    });

    [Fact]
    public Task Queries_and_signals_at_once_all_get_their_answer() => RunAsync(async (_, handle) =>
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            if (i % 2 == 0)
            {
                await handle.SignalAsync(w => w.AddAsync(1));
            }

            (await handle.QueryAsync(w => w.Count())).ShouldBeInRange(0, 15);
        }));

        (await handle.QueryAsync(w => w.Count())).ShouldBe(15);
    });

    [Fact]
    public Task A_closed_workflow_still_answers() => RunAsync(async (bench, handle) =>
    {
        await handle.SignalAsync(w => w.AddAsync(3));
        await handle.SignalAsync(w => w.CloseAsync());
        await handle.GetResultAsync();

        (await handle.QueryAsync(w => w.Count())).ShouldBe(3);
        await bench.StartWorkerAsync();
        (await handle.QueryAsync(w => w.Count())).ShouldBe(3);
    });

    [Fact]
    public Task A_query_may_be_refused_when_the_workflow_is_not_open() => RunAsync(async (_, handle) =>
    {
        await handle.SignalAsync(w => w.CloseAsync());
        await handle.GetResultAsync();

        var rejected = await Should.ThrowAsync<WorkflowQueryRejectedException>(
            handle.QueryAsync(w => w.Count(), new() { RejectCondition = QueryRejectCondition.NotOpen }));

        rejected.WorkflowStatus.ShouldBe(WorkflowExecutionStatus.Completed);
    });

    [Fact]
    public Task A_failing_query_tells_why_and_leaves_the_workflow_well() => RunAsync(async (_, handle) =>
    {
        var failed = await Should.ThrowAsync<WorkflowQueryFailedException>(handle.QueryAsync(w => w.Broken()));

        failed.Message.ShouldBe("the counter is broken");
        (await handle.QueryAsync(w => w.Count())).ShouldBe(0);
    });

    [Fact]
    public Task An_unknown_query_names_the_known_ones() => RunAsync(async (_, handle) =>
    {
        var failed = await Should.ThrowAsync<WorkflowQueryFailedException>(handle.QueryAsync<int>("nothing", []));

        failed.Message.ShouldContain("nothing");
        failed.Message.ShouldContain("CountPlus");
    });

    [Fact]
    public Task An_unknown_query_goes_to_the_dynamic_handler() => RunAsync(async (bench, _) =>
    {
        var answering = await bench.StartAsync((Answering w) => w.RunAsync());

        (await answering.QueryAsync<string>("whatever", [1])).ShouldBe("whatever of 1");
        await answering.TerminateAsync();
    });

    [Fact]
    public Task A_query_outlives_the_worker_that_knew_the_workflow() => RunAsync(async (bench, handle) =>
    {
        await handle.SignalAsync(w => w.AddAsync(7));
        (await handle.QueryAsync(w => w.Count())).ShouldBe(7);

        await bench.StartWorkerAsync();

        (await handle.QueryAsync(w => w.Count())).ShouldBe(7);
    });

    [Fact]
    public Task A_query_to_nobody_is_not_found() => RunAsync(async (bench, _) =>
    {
        var error = await Should.ThrowAsync<RpcException>(
            bench.Client.GetWorkflowHandle("nobody").QueryAsync<int>("Count", []));

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
        error.Message.ShouldBe("workflow not found for ID: nobody");
    });
}
