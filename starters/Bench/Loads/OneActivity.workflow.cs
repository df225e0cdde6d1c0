using Temporalio.Activities;
using Temporalio.Workflows;

namespace Steward.Starters.Bench.Loads;

/// <summary>One activity, and the end.</summary>
[Workflow]
public sealed class OneActivity
{
    private static readonly ActivityOptions Soon = new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) };

    [WorkflowRun]
    public Task<string> RunAsync(string name) => Workflow.ExecuteActivityAsync(() => Greet(name), Soon);

    [Activity]
    public static string Greet(string name) => $"Hello, {name}";
}
