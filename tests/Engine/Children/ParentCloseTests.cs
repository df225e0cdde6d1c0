using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Children;

public sealed class ParentCloseTests(SharedServer shared)
{
    [Workflow]
    public sealed class Waiting
    {
        [WorkflowRun]
        public Task RunAsync() => Workflow.WaitConditionAsync(() => false);
    }

    [Workflow]
    public sealed class Leaving
    {
        [WorkflowRun]
        public async Task RunAsync(string childId, Temporalio.Workflows.ParentClosePolicy policy)
        {
            await Workflow.StartChildWorkflowAsync(
                (Waiting child) => child.RunAsync(), new() { Id = childId, ParentClosePolicy = policy });
        }
    }

    private Task RunAsync(
        Temporalio.Workflows.ParentClosePolicy policy, Func<WorkflowHandle, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Waiting>().AddWorkflow<Leaving>(),
        async bench =>
        {
            var child = bench.Client.GetWorkflowHandle($"child-{Guid.NewGuid():N}");
            await bench.ExecuteAsync((Leaving w) => w.RunAsync(child.Id, policy));
            await body(child);
        });

    [Fact]
    public Task Terminate_ends_the_child() => RunAsync(Temporalio.Workflows.ParentClosePolicy.Terminate, async child =>
    {
        var failed = await Should.ThrowAsync<WorkflowFailedException>(child.GetResultAsync());

        failed.InnerException.ShouldBeOfType<TerminatedFailureException>();
        var terminated = (await child.FetchHistoryAsync()).Events.Last().WorkflowExecutionTerminatedEventAttributes;
        terminated.Reason.ShouldBe("by parent close policy");
    });

    [Fact]
    public Task RequestCancel_asks_the_child_to_stop() =>
        RunAsync(Temporalio.Workflows.ParentClosePolicy.RequestCancel, async child =>
        {
            var failed = await Should.ThrowAsync<WorkflowFailedException>(child.GetResultAsync());

            failed.InnerException.ShouldBeOfType<CanceledFailureException>();
        });

    [Fact]
    public Task Abandon_leaves_the_child_alone() => RunAsync(Temporalio.Workflows.ParentClosePolicy.Abandon, async child =>
    {
        (await child.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.Running);

        await child.TerminateAsync();
    });
}
