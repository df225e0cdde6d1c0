using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;

namespace Steward.Engine.Tests.Conformance;

public sealed class KinConformanceTests(SharedServer shared)
{
    private Task CompareAsync(string name, string how, Func<WorkflowHandle<Kin>, WorkflowHandle<Kin>, Task>? talk = null) =>
        new Scenario(shared, $"kin-{name}").RunAsync(
            options => options.AddWorkflow<Kin>(),
            async bench => await bench.StartAsync((Kin w) => w.RunAsync(how), Scenario.Options(bench)),
            async (bench, handle) =>
            {
                if (talk is not null)
                {
                    await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted, 2);
                    await talk(
                        bench.Client.GetWorkflowHandle<Kin>(handle.Id),
                        bench.Client.GetWorkflowHandle<Kin>(handle.Id + "-child"));
                }
            });

    [Fact]
    public Task A_parent_learns_that_its_child_was_terminated() =>
        CompareAsync("child-terminated", "wait-for-child", (_, child) => child.TerminateAsync("enough"));

    [Fact]
    public Task A_parent_learns_that_its_child_was_cancelled() =>
        CompareAsync("child-cancelled", "wait-for-child", (_, child) => child.CancelAsync());

    [Theory]
    [InlineData("call-off-child")]
    [InlineData("leave-child")]
    [InlineData("try-child")]
    [InlineData("await-cancel-request")]
    public Task Each_way_to_call_a_child_off_ends_as_on_a_real_server(string how) =>
        CompareAsync(how, how, (parent, _) => parent.SignalAsync(w => w.ReleaseAsync()));

    [Theory]
    [InlineData("signal-another")]
    [InlineData("cancel-another")]
    public Task A_workflow_reaches_another_as_on_a_real_server(string how) => CompareAsync(how, how);
}
