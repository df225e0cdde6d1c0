using Temporalio.Workflows;

namespace Steward.Starters.Bench.Loads;

/// <summary>Short timers, one after the other.</summary>
[Workflow]
public sealed class Timers
{
    public const int Each = 10;

    [WorkflowRun]
    public async Task RunAsync()
    {
        for (var fired = 0; fired < Each; fired++)
        {
            await Workflow.DelayAsync(TimeSpan.FromMilliseconds(1));
        }
    }
}
