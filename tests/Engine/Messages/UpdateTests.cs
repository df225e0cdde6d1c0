using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Messages;

public sealed class UpdateTests(SharedServer shared)
{
    private Task RunAsync(Func<Workbench, WorkflowHandle<Account>, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Account>(),
        async bench =>
        {
            var handle = await bench.StartAsync((Account w) => w.RunAsync(0));
            await body(bench, handle);
        });

    private static async Task<List<EventType>> EventsAsync(WorkflowHandle handle) =>
        (await handle.FetchHistoryAsync()).Events.Select(e => e.EventType).ToList();

    [Fact]
    public Task An_update_answers_its_caller() => RunAsync(async (_, handle) =>
    {
        (await handle.ExecuteUpdateAsync(w => w.DepositAsync(5))).ShouldBe(5);
        (await handle.ExecuteUpdateAsync(w => w.DepositAsync(6))).ShouldBe(11);
    });

    [Fact]
    public Task An_accepted_update_leaves_an_accepted_and_a_completed_event() => RunAsync(async (_, handle) =>
    {
        await handle.ExecuteUpdateAsync(w => w.DepositAsync(5), new("deposit-1"));

        var history = (await handle.FetchHistoryAsync()).Events;
        var accepted = history.Single(e => e.EventType == EventType.WorkflowExecutionUpdateAccepted)
            .WorkflowExecutionUpdateAcceptedEventAttributes;
        var completed = history.Single(e => e.EventType == EventType.WorkflowExecutionUpdateCompleted)
            .WorkflowExecutionUpdateCompletedEventAttributes;
        accepted.AcceptedRequest.Input.Name.ShouldBe("Deposit");
        accepted.AcceptedRequest.Meta.UpdateId.ShouldBe("deposit-1");
        completed.Meta.UpdateId.ShouldBe("deposit-1");
        completed.Outcome.Success.Payloads_.Single().Data.ToStringUtf8().ShouldBe("5");
    });

    [Fact]
    public Task A_rejected_update_leaves_no_event_at_all() => RunAsync(async (_, handle) =>
    {
        await handle.ExecuteUpdateAsync(w => w.DepositAsync(1));
        var before = await EventsAsync(handle);

        var failed = await Should.ThrowAsync<WorkflowUpdateFailedException>(
            handle.ExecuteUpdateAsync(w => w.DepositAsync(-1)));

        failed.InnerException.ShouldBeOfType<ApplicationFailureException>().Message.ShouldBe("-1 is not an amount");
        (await EventsAsync(handle)).ShouldBe(before);
        (await handle.ExecuteUpdateAsync(w => w.DepositAsync(1))).ShouldBe(2);
    });

    [Fact]
    public Task An_update_that_fails_after_acceptance_is_recorded_with_its_failure() => RunAsync(async (_, handle) =>
    {
        var failed = await Should.ThrowAsync<WorkflowUpdateFailedException>(
            handle.ExecuteUpdateAsync(w => w.WithdrawAsync(5)));

        failed.InnerException.ShouldBeOfType<ApplicationFailureException>().ErrorType.ShouldBe("Overdrawn");
        (await EventsAsync(handle)).ShouldContain(EventType.WorkflowExecutionUpdateCompleted);
    });

    [Fact]
    public Task The_same_update_id_takes_effect_once() => RunAsync(async (_, handle) =>
    {
        (await handle.ExecuteUpdateAsync(w => w.DepositAsync(5), new("same"))).ShouldBe(5);
        (await handle.ExecuteUpdateAsync(w => w.DepositAsync(5), new("same"))).ShouldBe(5);

        (await handle.QueryAsync(w => w.Balance())).ShouldBe(5);
    });

    [Fact]
    public Task The_same_update_id_sent_many_times_at_once_takes_effect_once() => RunAsync(async (_, handle) =>
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => handle.ExecuteUpdateAsync(w => w.DepositAsync(5), new("same"))));

        answers.ShouldAllBe(answer => answer == 5);
    });

    [Fact]
    public Task Waiting_for_acceptance_returns_before_the_work_is_done() => RunAsync(async (_, handle) =>
    {
        var update = await handle.StartUpdateAsync(w => w.DepositSlowlyAsync(5), new(WorkflowUpdateStage.Accepted));
        (await EventsAsync(handle)).ShouldNotContain(EventType.WorkflowExecutionUpdateCompleted);

        await handle.SignalAsync(w => w.ReleaseAsync());

        (await update.GetResultAsync()).ShouldBe(5);
    });

    [Fact]
    public Task An_answer_can_be_fetched_later_by_the_update_id() => RunAsync(async (bench, handle) =>
    {
        await handle.StartUpdateAsync(w => w.DepositSlowlyAsync(5), new("later", WorkflowUpdateStage.Accepted));
        var waiting = bench.Client.GetWorkflowHandle(handle.Id).GetUpdateHandle<int>("later").GetResultAsync();
        await handle.SignalAsync(w => w.ReleaseAsync());

        (await waiting).ShouldBe(5);
        (await handle.GetUpdateHandle<int>("later").GetResultAsync()).ShouldBe(5);
    });

    [Fact]
    public Task The_outcome_of_an_unknown_update_is_not_found() => RunAsync(async (_, handle) =>
    {
        var error = await Should.ThrowAsync<RpcException>(handle.GetUpdateHandle<int>("none").GetResultAsync());

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
    });

    [Fact]
    public Task The_outcome_of_an_unknown_update_of_a_closed_workflow_is_not_found() => RunAsync(async (_, handle) =>
    {
        await handle.TerminateAsync();

        var error = await Should.ThrowAsync<RpcException>(handle.GetUpdateHandle<int>("none").GetResultAsync());

        (error.Code, error.Message).ShouldBe((RpcException.StatusCode.NotFound, "update \"none\" not found"));
    });

    [Fact]
    public Task An_update_without_a_handler_is_rejected_with_the_known_names() => RunAsync(async (_, handle) =>
    {
        var failed = await Should.ThrowAsync<WorkflowUpdateFailedException>(handle.ExecuteUpdateAsync("Nothing", []));

        failed.InnerException!.Message.ShouldContain("Nothing");
        failed.InnerException!.Message.ShouldContain("Deposit");
        (await EventsAsync(handle)).ShouldNotContain(EventType.WorkflowExecutionUpdateAccepted);
    });

    [Fact]
    public Task Updates_at_once_are_each_applied_to_the_state_the_others_left() => RunAsync(async (_, handle) =>
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 25).Select(_ => handle.ExecuteUpdateAsync(w => w.DepositAsync(1))));

        answers.Order().ShouldBe(Enumerable.Range(1, 25));
    });

    [Fact]
    public Task An_update_in_progress_goes_on_with_the_next_worker() => RunAsync(async (bench, handle) =>
    {
        var update = await handle.StartUpdateAsync(w => w.DepositSlowlyAsync(5), new(WorkflowUpdateStage.Accepted));

        await bench.StartWorkerAsync();
        await handle.SignalAsync(w => w.ReleaseAsync());

        (await update.GetResultAsync()).ShouldBe(5);
    });

    [Fact]
    public Task An_update_waits_for_a_worker() => RunAsync(async (bench, handle) =>
    {
        await handle.QueryAsync(w => w.Balance());
        await bench.StopWorkerAsync();
        var update = handle.ExecuteUpdateAsync(w => w.DepositAsync(5));

        await bench.StartWorkerAsync();

        (await update).ShouldBe(5);
    });

    [Fact]
    public Task An_update_to_a_closed_workflow_is_not_found() => RunAsync(async (_, handle) =>
    {
        await handle.SignalAsync(w => w.CloseAsync());
        await handle.GetResultAsync();

        var error = await Should.ThrowAsync<RpcException>(handle.ExecuteUpdateAsync(w => w.DepositAsync(1)));

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
        error.Message.ShouldBe("workflow execution already completed");
    });

    [Fact]
    public Task An_accepted_update_whose_workflow_closes_first_fails_with_that_reason() => RunAsync(async (_, handle) =>
    {
        var update = await handle.StartUpdateAsync(w => w.DepositSlowlyAsync(5), new(WorkflowUpdateStage.Accepted));
        await handle.SignalAsync(w => w.CloseAsync());

        var failed = await Should.ThrowAsync<WorkflowUpdateFailedException>(update.GetResultAsync());

        failed.InnerException.ShouldBeOfType<ApplicationFailureException>()
            .ErrorType.ShouldBe("AcceptedUpdateCompletedWorkflow");
    });

    [Fact]
    public Task A_closed_workflow_still_tells_the_outcome_of_its_updates() => RunAsync(async (_, handle) =>
    {
        await handle.ExecuteUpdateAsync(w => w.DepositAsync(4), new("kept"));
        await handle.SignalAsync(w => w.CloseAsync());
        await handle.GetResultAsync();

        (await handle.GetUpdateHandle<int>("kept").GetResultAsync()).ShouldBe(4);
    });

    [Fact]
    public Task An_update_that_meets_a_continuing_workflow_is_answered_by_the_next_run() => RunAsync(async (bench, handle) =>
    {
        await handle.ExecuteUpdateAsync(w => w.DepositAsync(3));
        await handle.SignalAsync(w => w.ContinueAsync());

        var next = bench.Client.GetWorkflowHandle<Account>(handle.Id);
        (await next.ExecuteUpdateAsync(w => w.DepositAsync(1))).ShouldBe(4);
        (await next.DescribeAsync()).RunId.ShouldNotBe(handle.ResultRunId);
    });
}
