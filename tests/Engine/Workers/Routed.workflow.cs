using Temporalio.Common;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Workers;

/// <summary>Two types of workflow in the builds of two deployments' versions: each says which build ended it.</summary>
public static class Routed
{
    public abstract class Waiting(string build)
    {
        private bool released;

        [WorkflowRun]
        public virtual async Task<string> RunAsync()
        {
            await Workflow.WaitConditionAsync(() => released);
            return build;
        }

        [WorkflowSignal]
        public Task ReleaseAsync()
        {
            released = true;
            return Task.CompletedTask;
        }
    }

    [Workflow("Staying", VersioningBehavior = VersioningBehavior.Pinned)]
    public sealed class StayingOne() : Waiting("one")
    {
        [WorkflowRun]
        public override Task<string> RunAsync() => base.RunAsync();
    }

    [Workflow("Staying", VersioningBehavior = VersioningBehavior.Pinned)]
    public sealed class StayingTwo() : Waiting("two")
    {
        [WorkflowRun]
        public override Task<string> RunAsync() => base.RunAsync();
    }

    [Workflow("Moving", VersioningBehavior = VersioningBehavior.AutoUpgrade)]
    public sealed class MovingOne() : Waiting("one")
    {
        [WorkflowRun]
        public override Task<string> RunAsync() => base.RunAsync();
    }

    [Workflow("Moving", VersioningBehavior = VersioningBehavior.AutoUpgrade)]
    public sealed class MovingTwo() : Waiting("two")
    {
        [WorkflowRun]
        public override Task<string> RunAsync() => base.RunAsync();
    }
}
