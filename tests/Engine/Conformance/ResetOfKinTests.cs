using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Conformance;

/// <summary>What becomes of children, and of a parent, when one of them is taken back; recorded from a real server.</summary>
public sealed class ResetOfKinTests(SharedServer shared)
{
    private const long BeforeChild = 4;
    private const long AfterChild = 9;

    private Task RunAsync(Func<Workbench, WorkflowHandle<Kin>, WorkflowHandle<Kin>, Task> body) => Workbench.RunAsync(
        shared.Server, options => options.AddWorkflow<Kin>(), async bench =>
        {
            var started = await bench.StartAsync((Kin w) => w.RunAsync("wait-for-child"), Scenario.Options(bench));
            await Scenario.SeenAsync(started, EventType.WorkflowTaskCompleted, 2);
            var child = bench.Client.GetWorkflowHandle<Kin>(started.Id + "-child");
            await Scenario.SeenAsync(child, EventType.WorkflowTaskCompleted);
            await body(bench, bench.Client.GetWorkflowHandle<Kin>(started.Id), child);
        }, replay: false);

    private static async Task<WorkflowHandle<Kin>> ResetAsync(Workbench bench, WorkflowHandle<Kin> handle, long finish) =>
        bench.Client.GetWorkflowHandle<Kin>(handle.Id, await Reset.RunIdAsync(bench, handle, finish));

    [Fact]
    public Task A_child_outlives_the_run_that_began_it_and_reports_to_the_new_one() => RunAsync(
        async (bench, parent, child) =>
        {
            var reset = await ResetAsync(bench, parent, AfterChild);
            await Scenario.SeenAsync(reset, EventType.WorkflowTaskCompleted, 2);
            await child.SignalAsync(w => w.ReleaseAsync());

            (await reset.GetResultAsync<string>()).ShouldBe("released");
            await Reset.CompareAsync("reset-kin-kept", bench, reset);
        });

    [Fact]
    public Task A_child_is_not_called_off_by_the_new_run() => RunAsync(async (bench, parent, child) =>
    {
        var reset = await ResetAsync(bench, parent, AfterChild);
        await Scenario.SeenAsync(reset, EventType.WorkflowTaskCompleted, 2);
        await reset.CancelAsync();
        await Scenario.SeenAsync(reset, EventType.WorkflowTaskCompleted, 4);

        await Reset.CompareAsync("reset-kin-not-called-off", bench, reset);
        await child.SignalAsync(w => w.ReleaseAsync());
        (await child.GetResultAsync<string>()).ShouldBe("released");
        await bench.Client.GetWorkflowHandle(reset.Id).TerminateAsync();
    });

    [Fact]
    public Task A_child_outlives_the_new_run() => RunAsync(async (bench, parent, child) =>
    {
        var reset = await ResetAsync(bench, parent, AfterChild);
        await Scenario.SeenAsync(reset, EventType.WorkflowTaskCompleted, 2);
        await reset.TerminateAsync();
        await child.SignalAsync(w => w.ReleaseAsync());

        (await child.GetResultAsync<string>()).ShouldBe("released");
    });

    [Fact]
    public Task A_child_begun_after_the_point_goes_on_and_holds_its_id() => RunAsync(async (bench, parent, child) =>
    {
        var reset = await ResetAsync(bench, parent, BeforeChild);

        await Should.ThrowAsync<WorkflowFailedException>(reset.GetResultAsync<string>());
        await Reset.CompareAsync("reset-kin-taken", bench, reset);
        (await child.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.Running);
        await child.TerminateAsync();
    });

    [Fact]
    public Task A_parent_waits_for_its_childs_new_run() => RunAsync(async (bench, parent, child) =>
    {
        var reset = await ResetAsync(bench, child, 4);
        await Scenario.SeenAsync(reset, EventType.WorkflowTaskCompleted, 1);
        await reset.SignalAsync(w => w.ReleaseAsync());

        (await parent.GetResultAsync<string>()).ShouldBe("released");
        await Reset.CompareAsync("reset-kin-itself", bench, parent);
    });
}
