using Steward.Engine.Tests.Histories;
using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Conformance;

/// <summary>Workflows taken back to an earlier point; the histories were recorded from a real server.</summary>
public sealed class ResetTests(SharedServer shared)
{
    private Task RunAsync(string how, Func<Workbench, WorkflowHandle<Lives>, Task> body) => Workbench.RunAsync(
        shared.Server, options => options.AddWorkflow<Lives>(), async bench =>
        {
            var started = await bench.StartAsync((Lives w) => w.RunAsync(how), Scenario.Options(bench));
            await Scenario.SeenAsync(started, EventType.WorkflowTaskCompleted);
            await body(bench, bench.Client.GetWorkflowHandle<Lives>(started.Id));
        });

    private async Task<WorkflowHandle<Lives>> ResetAsync(
        Workbench bench, WorkflowHandle handle, long finish, Action<ResetWorkflowExecutionRequest>? change = null) =>
        bench.Client.GetWorkflowHandle<Lives>(handle.Id, await Reset.RunIdAsync(bench, handle, finish, change));

    [Fact]
    public Task Signals_after_the_point_are_applied_again() => RunAsync("listen", async (bench, handle) =>
    {
        await handle.SignalAsync(w => w.HearAsync("one"));
        await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted, 2);
        await handle.SignalAsync(w => w.HearAsync("two"));
        (await handle.GetResultAsync<string>()).ShouldBe("one two");

        var reset = await ResetAsync(bench, handle, 4);

        (await reset.GetResultAsync<string>()).ShouldBe("one two");
        await Reset.CompareAsync("reset-signals", bench, reset);
    });

    [Fact]
    public Task Signals_are_left_out_when_asked() => RunAsync("wait", async (bench, handle) =>
    {
        await handle.SignalAsync(w => w.HearAsync("forgotten"));
        await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted, 2);

        var reset = await ResetAsync(bench, handle, 4, request =>
            request.ResetReapplyExcludeTypes.Add(ResetReapplyExcludeType.Signal));
        await Scenario.SeenAsync(reset, EventType.WorkflowTaskCompleted);
        await reset.SignalAsync(w => w.ReleaseAsync());

        (await reset.GetResultAsync<string>()).ShouldBe("");
    });

    [Fact]
    public Task The_open_run_is_terminated_and_names_its_successor() => RunAsync("wait", async (bench, handle) =>
    {
        var first = bench.Client.GetWorkflowHandle(handle.Id, (await handle.DescribeAsync()).RunId);

        var reset = await ResetAsync(bench, handle, 4);

        var closed = await first.DescribeRawAsync();
        closed.WorkflowExecutionInfo.Status.ShouldBe(WorkflowExecutionStatus.Terminated);
        closed.WorkflowExtendedInfo.ResetRunId.ShouldBe(reset.RunId);
        await Reset.CompareAsync("reset-base", bench, first);
        await reset.TerminateAsync();
    });

    [Fact]
    public Task Updates_after_the_point_are_applied_again() => RunAsync("wait", async (bench, handle) =>
    {
        (await handle.ExecuteUpdateAsync(w => w.AskAsync("news"), new("u1"))).ShouldBe("heard news");

        var reset = await ResetAsync(bench, handle, 4);
        await Scenario.SeenAsync(reset, EventType.WorkflowExecutionUpdateCompleted);
        await reset.SignalAsync(w => w.ReleaseAsync());
        await reset.GetResultAsync<string>();

        (await reset.GetUpdateHandle<string>("u1").GetResultAsync()).ShouldBe("heard news");
        await Reset.CompareAsync("reset-updates", bench, reset);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    public Task A_point_outside_the_history_is_refused(long finish) => RunAsync("wait", async (bench, handle) =>
    {
        var error = await Should.ThrowAsync<RpcException>(ResetAsync(bench, handle, finish));

        error.Code.ShouldBe(RpcException.StatusCode.InvalidArgument);
        error.Message.ShouldBe("Workflow task finish ID must be > 1 && <= workflow last event ID.");
        await handle.TerminateAsync();
    });
}
