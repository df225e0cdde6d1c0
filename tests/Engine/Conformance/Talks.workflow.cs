using Temporalio.Activities;
using Temporalio.Converters;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Conformance;

/// <summary>Workflows that are told something in an awkward moment.</summary>
[Workflow]
public sealed class Talks
{
    private readonly List<string> heard = [];
    private bool released;

    [WorkflowRun]
    public async Task<string> RunAsync(string how, string before)
    {
        switch (how)
        {
            case "hold-and-listen":
                await HoldAsync();
                await Workflow.WaitConditionAsync(() => heard.Count >= 2);
                return string.Join(' ', heard);
            case "hold-and-return":
                await HoldAsync();
                return string.Join(' ', heard);
            case "hold-and-continue" when before.Length == 0:
                await HoldAsync();
                throw Workflow.CreateContinueAsNewException((Talks next) => next.RunAsync(how, $"{heard.Count} heard"));
            case "continue-in-an-update" when before.Length == 0:
                await Workflow.WaitConditionAsync(() => released);
                throw Workflow.CreateContinueAsNewException((Talks next) => next.RunAsync(how, "first run"));
            case "wait":
                await Workflow.WaitConditionAsync(() => released);
                return string.Join(' ', heard);
            case "tick":
                return Workflow.Info.LastResult is { Count: > 0 } last
                    ? Workflow.PayloadConverter.ToValue<string>(last.Single()) + "!"
                    : "tick";
            case "change" when Workflow.Unsafe.IsReplaying:
                await Workflow.WaitConditionAsync(() => false);
                return "unreachable";
            case "change":
                await Workflow.DelayAsync(TimeSpan.FromHours(1));
                return "unreachable";
            default:
                return $"after {before}";
        }
    }

    [WorkflowSignal]
    public Task HearAsync(string word)
    {
        heard.Add(word);
        return Task.CompletedTask;
    }

    [WorkflowSignal]
    public Task ReleaseAsync()
    {
        released = true;
        return Task.CompletedTask;
    }

    [WorkflowUpdate]
    public async Task<string> AskAsync(string word)
    {
        await Workflow.WaitConditionAsync(() => released);
        return $"heard {word}";
    }

    [WorkflowUpdate]
    public async Task<string> LingerAsync(string word)
    {
        await Workflow.WaitConditionAsync(() => false);
        return word;
    }

    private static Task HoldAsync() => Workflow.ExecuteLocalActivityAsync(
        (Gate gate) => gate.PassAsync(), new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) });

    /// <summary>Keeps a workflow task under way until the test has done what it wanted in the meantime.</summary>
    public sealed class Gate
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => reached.Task;

        public void Open() => opened.TrySetResult();

        [Activity]
        public async Task PassAsync()
        {
            reached.TrySetResult();
            await opened.Task;
        }
    }
}
