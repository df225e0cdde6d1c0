using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Messages;

public sealed class UpdateWithStartTests(SharedServer shared)
{
    private Task RunAsync(Func<Workbench, Task> body) =>
        Workbench.RunAsync(shared.Server, options => options.AddWorkflow<Account>(), body);

    private static WithStartWorkflowOperation<WorkflowHandle<Account, int>> Open(
        Workbench bench, string id, WorkflowIdConflictPolicy conflict = WorkflowIdConflictPolicy.UseExisting)
    {
        var options = bench.Options(id);
        options.IdConflictPolicy = conflict;
        return WithStartWorkflowOperation.Create((Account w) => w.RunAsync(100), options);
    }

    private static Task<int> DepositAsync(
        Workbench bench, WithStartWorkflowOperation<WorkflowHandle<Account, int>> start, int amount, string? updateId = null) =>
        bench.Client.ExecuteUpdateWithStartWorkflowAsync(
            (Account w) => w.DepositAsync(amount), new(start) { Id = updateId });

    [Fact]
    public Task It_starts_the_workflow_and_answers_in_one_call() => RunAsync(async bench =>
    {
        var start = Open(bench, bench.Options().Id!);

        (await DepositAsync(bench, start, 5)).ShouldBeOneOf(5, 105);

        var handle = await start.GetHandleAsync();
        (await handle.QueryAsync(w => w.Balance())).ShouldBe(105);
        (await handle.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.Running);
        await handle.TerminateAsync();
    });

    [Fact]
    public Task It_updates_the_open_workflow_of_that_id() => RunAsync(async bench =>
    {
        var id = bench.Options().Id!;
        var first = Open(bench, id);
        await DepositAsync(bench, first, 5);

        var second = Open(bench, id);
        (await DepositAsync(bench, second, 6)).ShouldBe(111);

        (await second.GetHandleAsync()).ResultRunId.ShouldBe((await first.GetHandleAsync()).ResultRunId);
    });

    [Fact]
    public Task With_the_failing_conflict_policy_an_open_workflow_is_an_error() => RunAsync(async bench =>
    {
        var id = bench.Options().Id!;
        await DepositAsync(bench, Open(bench, id), 5);
        var second = Open(bench, id, WorkflowIdConflictPolicy.Fail);

        await Should.ThrowAsync<WorkflowAlreadyStartedException>(DepositAsync(bench, second, 6));

        await Should.ThrowAsync<WorkflowAlreadyStartedException>(second.GetHandleAsync());
        (await bench.Client.GetWorkflowHandle<Account>(id).QueryAsync(w => w.Balance())).ShouldBe(105);
    });

    [Fact]
    public Task A_rejected_update_leaves_the_started_workflow_open() => RunAsync(async bench =>
    {
        var start = Open(bench, bench.Options().Id!);

        await Should.ThrowAsync<WorkflowUpdateFailedException>(DepositAsync(bench, start, -1));

        var handle = await start.GetHandleAsync();
        (await handle.QueryAsync(w => w.Balance())).ShouldBe(100);
    });

    [Fact]
    public Task The_same_update_id_takes_effect_once() => RunAsync(async bench =>
    {
        var id = bench.Options().Id!;
        var first = await DepositAsync(bench, Open(bench, id), 5, "once");

        (await DepositAsync(bench, Open(bench, id), 5, "once")).ShouldBe(first);

        (await bench.Client.GetWorkflowHandle<Account>(id).QueryAsync(w => w.Balance())).ShouldBe(105);
    });

    [Fact]
    public Task Many_at_once_start_one_workflow_that_answers_all() => RunAsync(async bench =>
    {
        var id = bench.Options().Id!;

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => DepositAsync(bench, Open(bench, id), 1)));

        (await bench.Client.GetWorkflowHandle<Account>(id).QueryAsync(w => w.Balance())).ShouldBe(112);
    });

    [Fact]
    public Task After_a_close_it_starts_anew() => RunAsync(async bench =>
    {
        var id = bench.Options().Id!;
        var first = Open(bench, id);
        await DepositAsync(bench, first, 5);
        var old = await first.GetHandleAsync();
        await old.SignalAsync(w => w.CloseAsync());
        await old.GetResultAsync();

        var second = Open(bench, id);
        await DepositAsync(bench, second, 6);

        var handle = await second.GetHandleAsync();
        handle.ResultRunId.ShouldNotBe(old.ResultRunId);
        (await handle.QueryAsync(w => w.Balance())).ShouldBe(106);
    });
}
