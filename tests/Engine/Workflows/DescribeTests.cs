using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Workflows;

public sealed class DescribeTests(SharedServer shared)
{
    [Workflow]
    public sealed class Labelled
    {
        private bool closed;

        [WorkflowRun]
        public Task RunAsync() => Workflow.WaitConditionAsync(() => closed);

        [WorkflowSignal]
        public Task RelabelAsync(string label)
        {
            Workflow.UpsertMemo(MemoUpdate.ValueSet("label", label), MemoUpdate.ValueUnset("gone"));
            Workflow.UpsertTypedSearchAttributes(
                SharedServer.Keyword.ValueSet(label), SharedServer.Number.ValueUnset());
            return Task.CompletedTask;
        }

        [WorkflowSignal]
        public Task CloseAsync()
        {
            closed = true;
            return Task.CompletedTask;
        }
    }

    private Task RunAsync(Func<Workbench, WorkflowHandle<Labelled>, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Labelled>(),
        async bench =>
        {
            var options = bench.Options();
            options.Memo = new Dictionary<string, object> { ["label"] = "first", ["gone"] = 1 };
            options.StaticSummary = "in short";
            options.StaticDetails = "at length";
            options.TypedSearchAttributes = new SearchAttributeCollection.Builder()
                .Set(SharedServer.Keyword, "first")
                .Set(SharedServer.Number, 5)
                .Set(SharedServer.Fraction, 1.5)
                .Set(SharedServer.Flag, true)
                .Set(SharedServer.Time, new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero))
                .Set(SharedServer.Text, "some words")
                .Set(SharedServer.List, ["a", "b"])
                .ToSearchAttributeCollection();
            await body(bench, await bench.StartAsync((Labelled w) => w.RunAsync(), options));
        });

    private static async Task<WorkflowExecution> ListedAsync(Workbench bench, WorkflowHandle handle, string filter) =>
        (await Eventually.GetAsync(
            async () => await bench.Client.ListWorkflowsAsync($"WorkflowId = '{handle.Id}' {filter}").ToListAsync(),
            found => found.Count == 1))[0];

    [Fact]
    public Task An_open_workflow_tells_what_it_is() => RunAsync(async (bench, handle) =>
    {
        var description = await handle.DescribeAsync();

        description.Id.ShouldBe(handle.Id);
        description.RunId.ShouldBe(handle.ResultRunId);
        description.WorkflowType.ShouldBe("Labelled");
        description.TaskQueue.ShouldBe(bench.TaskQueue);
        description.Status.ShouldBe(WorkflowExecutionStatus.Running);
        description.CloseTime.ShouldBeNull();
        description.ParentId.ShouldBeNull();
        description.StartTime.ShouldBeInRange(DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(1));
        description.HistoryLength.ShouldBeGreaterThanOrEqualTo(2);
        (await handle.DescribeRawAsync()).WorkflowExecutionInfo.RootExecution.WorkflowId.ShouldBe(handle.Id);
    });

    [Fact]
    public Task A_closed_workflow_tells_when_it_closed() => RunAsync(async (_, handle) =>
    {
        await handle.SignalAsync(w => w.CloseAsync());
        await handle.GetResultAsync();

        var description = await handle.DescribeAsync();

        description.Status.ShouldBe(WorkflowExecutionStatus.Completed);
        description.CloseTime!.Value.ShouldBeGreaterThanOrEqualTo(description.StartTime);
        description.HistoryLength.ShouldBe((await handle.FetchHistoryAsync()).Events.Count);
    });

    [Fact]
    public Task Summary_and_details_are_kept() => RunAsync(async (_, handle) =>
    {
        var description = await handle.DescribeAsync();

        (await description.GetStaticSummaryAsync()).ShouldBe("in short");
        (await description.GetStaticDetailsAsync()).ShouldBe("at length");
    });

    [Fact]
    public Task Search_attributes_of_every_type_are_kept() => RunAsync(async (_, handle) =>
    {
        var attributes = (await handle.DescribeAsync()).TypedSearchAttributes;

        attributes.Get(SharedServer.Keyword).ShouldBe("first");
        attributes.Get(SharedServer.Number).ShouldBe(5);
        attributes.Get(SharedServer.Fraction).ShouldBe(1.5);
        attributes.Get(SharedServer.Flag).ShouldBeTrue();
        attributes.Get(SharedServer.Time).ShouldBe(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero));
        attributes.Get(SharedServer.Text).ShouldBe("some words");
        attributes.Get(SharedServer.List).ShouldBe(["a", "b"]);
    });

    [Fact]
    public Task The_workflow_changes_its_memo_and_its_search_attributes() => RunAsync(async (_, handle) =>
    {
        await handle.SignalAsync(w => w.RelabelAsync("second"));

        var description = await Eventually.GetAsync(
            () => handle.DescribeAsync(), d => d.TypedSearchAttributes.Get(SharedServer.Keyword) == "second");

        (await description.Memo["label"].ToValueAsync<string>()).ShouldBe("second");
        description.Memo.ShouldNotContainKey("gone");
        description.TypedSearchAttributes.ContainsKey(SharedServer.Number).ShouldBeFalse();
        description.TypedSearchAttributes.Get(SharedServer.Flag).ShouldBeTrue();
    });

    [Fact]
    public Task Lists_show_every_change_of_the_workflow() => RunAsync(async (bench, handle) =>
    {
        foreach (var label in new[] { "second", "third" })
        {
            await handle.SignalAsync(w => w.RelabelAsync(label));

            var listed = await ListedAsync(bench, handle, $"AND TestKeyword = '{label}'");
            (await listed.Memo["label"].ToValueAsync<string>()).ShouldBe(label);
            listed.Memo.ShouldNotContainKey("gone");
            listed.TypedSearchAttributes.Get(SharedServer.Flag).ShouldBeTrue();
        }

        await handle.SignalAsync(w => w.CloseAsync());
        await handle.GetResultAsync();

        var closed = await ListedAsync(bench, handle, "AND ExecutionStatus = 'Completed'");
        closed.HistoryLength.ShouldBe((await handle.DescribeAsync()).HistoryLength);
        closed.CloseTime.ShouldNotBeNull();
        (await closed.Memo["label"].ToValueAsync<string>()).ShouldBe("third");
    });

    [Fact]
    public Task An_unregistered_search_attribute_is_refused() => RunAsync(async (bench, _) =>
    {
        var options = bench.Options();
        options.TypedSearchAttributes = new SearchAttributeCollection.Builder()
            .Set(SearchAttributeKey.CreateKeyword("Unheard"), "x").ToSearchAttributeCollection();

        var error = await Should.ThrowAsync<RpcException>(bench.StartAsync((Labelled w) => w.RunAsync(), options));

        error.Code.ShouldBe(RpcException.StatusCode.InvalidArgument);
        error.Message.ShouldBe(
            $"Namespace {shared.Server.Namespace} has no mapping defined for search attribute Unheard");
    });

    [Fact]
    public Task A_search_attribute_of_another_type_is_refused() => RunAsync(async (bench, _) =>
    {
        var options = bench.Options();
        options.TypedSearchAttributes = new SearchAttributeCollection.Builder()
            .Set(SearchAttributeKey.CreateKeyword(SharedServer.Number.Name), "many").ToSearchAttributeCollection();

        var error = await Should.ThrowAsync<RpcException>(bench.StartAsync((Labelled w) => w.RunAsync(), options));

        error.Code.ShouldBe(RpcException.StatusCode.InvalidArgument);
        error.Message.ShouldBe("invalid value for search attribute TestNumber of type Int: many");
    });

    [Fact]
    public Task A_workflow_task_that_waits_for_a_worker_is_shown() => RunAsync(async (bench, _) =>
    {
        var handle = await bench.StartAsync(
            (Labelled w) => w.RunAsync(), new(Guid.NewGuid().ToString(), "nobody-polls-here"));

        var pending = (await handle.DescribeRawAsync()).PendingWorkflowTask;

        pending.State.ShouldBe(PendingWorkflowTaskState.Scheduled);
        pending.Attempt.ShouldBe(1);
        await handle.TerminateAsync();
    });

    [Fact]
    public Task Describing_nobody_is_not_found() => RunAsync(async (bench, _) =>
    {
        var error = await Should.ThrowAsync<RpcException>(bench.Client.GetWorkflowHandle("nobody").DescribeAsync());

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
        error.Message.ShouldBe("workflow not found for ID: nobody");
    });
}
