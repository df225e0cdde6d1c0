using Temporalio.Workflows;

namespace Steward.Starters.Bench.Loads;

/// <summary>Waits, takes signals and updates in, and counts them.</summary>
[Workflow]
public sealed class Listener
{
    private int heard;
    private bool ended;

    [WorkflowRun]
    public async Task<int> RunAsync()
    {
        await Workflow.WaitConditionAsync(() => ended || Workflow.ContinueAsNewSuggested);
        return ended ? heard : throw Workflow.CreateContinueAsNewException((Listener listener) => listener.RunAsync());
    }

    [WorkflowSignal]
    public Task TellAsync(int number)
    {
        heard += number > 0 ? 1 : 0;
        return Task.CompletedTask;
    }

    [WorkflowUpdate]
    public Task<int> AskAsync(int number)
    {
        heard += number > 0 ? 1 : 0;
        return Task.FromResult(heard);
    }

    [WorkflowSignal]
    public Task EndAsync()
    {
        ended = true;
        return Task.CompletedTask;
    }
}
