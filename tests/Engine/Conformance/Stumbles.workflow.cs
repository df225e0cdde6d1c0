using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Conformance;

/// <summary>Workflows whose tasks fail, or whose code can be looked at while it waits.</summary>
[Workflow]
public sealed class Stumbles
{
    private bool released;

    [WorkflowRun]
    public async Task<string> RunAsync(string how)
    {
        switch (how)
        {
            case "unexpected":
                throw new InvalidOperationException("not meant to happen");
            case "two-of-one-id":
                _ = Workflow.ExecuteActivityAsync("any", [], Activity());
                await Workflow.ExecuteActivityAsync("any", [], Activity());
                return "unreachable";
            case "no-type":
                await Workflow.ExecuteActivityAsync("", [], Activity());
                return "unreachable";
            case "update-and-end":
            case "wait":
                await WaitAsync();
                return "released";
            default:
                throw new ApplicationFailureException($"There is no way '{how}' to stumble.", nonRetryable: true);
        }
    }

    [WorkflowSignal]
    public Task ReleaseAsync()
    {
        released = true;
        return Task.CompletedTask;
    }

    [WorkflowQuery("how-far", Description = "how far it has come")]
    public string HowFar() => released ? "released" : "waiting";

    [WorkflowUpdate]
    public Task<string> AskAsync(string word) => Task.FromResult($"heard {word}");

    private async Task WaitAsync()
    {
        Workflow.CurrentDetails = "waits for its release";
        await Workflow.WaitConditionAsync(() => released);
    }

    private static ActivityOptions Activity() => new() { ActivityId = "one", StartToCloseTimeout = TimeSpan.FromMinutes(1) };
}
