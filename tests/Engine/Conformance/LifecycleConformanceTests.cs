using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Common;

namespace Steward.Engine.Tests.Conformance;

public sealed class LifecycleConformanceTests(SharedServer shared)
{
    private Task CompareAsync(
        string name,
        string how,
        Action<WorkflowOptions>? configure = null,
        Func<WorkflowHandle<Lives>, Task>? talk = null) =>
        new Scenario(shared, $"life-{name}").RunAsync(
            options => options.AddWorkflow<Lives>(),
            async bench =>
            {
                var options = Scenario.Options(bench);
                configure?.Invoke(options);
                return await bench.StartAsync((Lives w) => w.RunAsync(how), options);
            },
            async (bench, handle) =>
            {
                if (talk is not null)
                {
                    await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted);
                    await talk(bench.Client.GetWorkflowHandle<Lives>(handle.Id));
                }
            });

    [Fact]
    public Task A_run_out_of_time_ends_as_on_a_real_server() =>
        CompareAsync("run-time-out", "wait", options => options.RunTimeout = TimeSpan.FromSeconds(4));

    [Fact]
    public Task An_execution_out_of_time_ends_as_on_a_real_server() =>
        CompareAsync("execution-time-out", "wait", options => options.ExecutionTimeout = TimeSpan.FromSeconds(4));

    [Fact]
    public Task A_run_out_of_time_is_retried_as_on_a_real_server() => CompareAsync("run-time-out-retried", "wait", options =>
    {
        options.RunTimeout = TimeSpan.FromSeconds(4);
        options.RetryPolicy = new RetryPolicy { InitialInterval = TimeSpan.FromMilliseconds(10), MaximumAttempts = 2 };
    });

    [Fact]
    public Task A_failed_workflow_is_retried_as_on_a_real_server() => CompareAsync("retried", "fail-once", options =>
        options.RetryPolicy = new RetryPolicy { InitialInterval = TimeSpan.FromMilliseconds(10) });

    [Fact]
    public Task A_workflow_out_of_attempts_fails_as_on_a_real_server() => CompareAsync("out-of-attempts", "fail", options =>
        options.RetryPolicy = new RetryPolicy { InitialInterval = TimeSpan.FromMilliseconds(10), MaximumAttempts = 2 });

    [Fact]
    public Task A_delayed_start_is_as_on_a_real_server() =>
        CompareAsync("delayed", "answer", options => options.StartDelay = TimeSpan.FromSeconds(1));

    [Fact]
    public Task A_cancelled_workflow_may_clean_up_as_on_a_real_server() =>
        CompareAsync("cancelled", "clean-up", talk: handle => handle.CancelAsync());

    [Fact]
    public Task A_terminated_workflow_ends_as_on_a_real_server() =>
        CompareAsync("terminated", "wait", talk: handle => handle.TerminateAsync("enough", new() { Details = ["why"] }));

    [Fact]
    public Task Continuing_as_new_hands_over_as_on_a_real_server() => CompareAsync("continued", "continue", options =>
    {
        options.Memo = new Dictionary<string, object> { ["step"] = "one" };
        options.RunTimeout = TimeSpan.FromMinutes(5);
    });

    [Theory]
    [InlineData("child-times-out")]
    [InlineData("child-fails")]
    [InlineData("child-retries")]
    [InlineData("child-is-there")]
    [InlineData("child-abandoned")]
    [InlineData("child-told-to-cancel")]
    [InlineData("child-terminated")]
    [InlineData("signal-nobody")]
    [InlineData("cancel-nobody")]
    public Task What_a_workflow_does_to_others_is_as_on_a_real_server(string how) => CompareAsync(how, how);

    [Fact]
    public Task Signals_are_kept_in_order_as_on_a_real_server() => CompareAsync("signalled", "listen", talk: async handle =>
    {
        await handle.SignalAsync(w => w.HearAsync("one"));
        await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted, 2);
        await handle.SignalAsync(w => w.HearAsync("two"));
    });

    [Fact]
    public Task A_rejected_update_leaves_no_trace_as_on_a_real_server() => CompareAsync("update-rejected", "wait", talk: async handle =>
    {
        await Should.ThrowAsync<Temporalio.Exceptions.WorkflowUpdateFailedException>(
            handle.ExecuteUpdateAsync(w => w.AskAsync("bad"), new("u1")));
        await handle.SignalAsync(w => w.ReleaseAsync());
    });

    [Fact]
    public Task A_failed_update_is_as_on_a_real_server() => CompareAsync("update-failed", "wait", talk: async handle =>
    {
        await Should.ThrowAsync<Temporalio.Exceptions.WorkflowUpdateFailedException>(
            handle.ExecuteUpdateAsync(w => w.AskAsync("fail"), new("u1")));
        await handle.SignalAsync(w => w.ReleaseAsync());
    });

    [Fact]
    public Task An_update_that_waits_is_as_on_a_real_server() => CompareAsync("update-waits", "wait", talk: async handle =>
    {
        var late = await handle.StartUpdateAsync(w => w.AskAsync("late"), new("u1", WorkflowUpdateStage.Accepted));
        await handle.SignalAsync(w => w.ReleaseAsync());
        (await late.GetResultAsync()).ShouldBe("heard late");
    });
}
