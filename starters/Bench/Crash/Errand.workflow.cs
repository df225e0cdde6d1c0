using Temporalio.Workflows;

namespace Steward.Starters.Bench.Crash;

/// <summary>A child that waits a moment and answers what it was asked.</summary>
[Workflow]
public sealed class Errand
{
    [WorkflowRun]
    public async Task<string> RunAsync(string entry)
    {
        await Workflow.DelayAsync(TimeSpan.FromMilliseconds(20));
        return entry;
    }
}
