using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Conformance;

/// <summary>One way for a workflow to live and end, per run; as a child it is on the other side of each.</summary>
[Workflow]
public sealed class Lives
{
    private readonly List<string> heard = [];
    private bool released;

    [WorkflowRun]
    public async Task<string> RunAsync(string how)
    {
        switch (how)
        {
            case "wait":
                await Workflow.WaitConditionAsync(() => released);
                return string.Join(' ', heard);
            case "listen":
                await Workflow.WaitConditionAsync(() => heard.Count >= 2);
                return string.Join(' ', heard);
            case "fail":
                throw new ApplicationFailureException("failed as asked", "Asked");
            case "fail-once" when Workflow.Info.Attempt == 1:
                throw new ApplicationFailureException("not the first time", "First");
            case "clean-up":
                return await CleanUpAsync();
            case "continue" when Workflow.Info.ContinuedRunId is null:
                throw Workflow.CreateContinueAsNewException(
                    (Lives next) => next.RunAsync(how),
                    new() { Memo = new Dictionary<string, object> { ["step"] = "two" }, RunTimeout = TimeSpan.FromMinutes(3) });
            case "unknown-attribute":
                Workflow.UpsertTypedSearchAttributes(SearchAttributeKey.CreateKeyword("NobodyKnows").ValueSet("x"));
                return "unreachable";
            case "child-times-out":
                return await ChildAsync("wait", new() { RunTimeout = TimeSpan.FromSeconds(4) });
            case "child-fails":
                return await ChildAsync("fail", new());
            case "child-retries":
                return await ChildAsync("fail-once", new() { RetryPolicy = new() { InitialInterval = TimeSpan.FromMilliseconds(10) } });
            case "child-is-there":
                _ = await Workflow.StartChildWorkflowAsync((Lives w) => w.RunAsync("wait"), Child(new()));
                return await ChildAsync("wait", new());
            case "child-abandoned":
            case "child-told-to-cancel":
            case "child-terminated":
                _ = await Workflow.StartChildWorkflowAsync((Lives w) => w.RunAsync("wait"), Child(new() { ParentClosePolicy = Policy(how) }));
                return "left";
            case "signal-nobody":
                await Workflow.GetExternalWorkflowHandle<Lives>(Workflow.Info.WorkflowId + "-none").SignalAsync(w => w.HearAsync("x"));
                return "unreachable";
            case "cancel-nobody":
                await Workflow.GetExternalWorkflowHandle(Workflow.Info.WorkflowId + "-none").CancelAsync();
                return "unreachable";
            default:
                return $"{how} {Workflow.Info.Attempt}";
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
        if (word == "late")
        {
            await Workflow.WaitConditionAsync(() => released);
        }

        return word == "fail" ? throw new ApplicationFailureException("no answer", "NoAnswer") : $"heard {word}";
    }

    [WorkflowUpdateValidator(nameof(AskAsync))]
    public void ValidateAsk(string word)
    {
        if (word == "bad")
        {
            throw new ApplicationFailureException("a bad word", "BadWord");
        }
    }

    private async Task<string> CleanUpAsync()
    {
        try
        {
            await Workflow.WaitConditionAsync(() => released);
            return "released";
        }
        catch (OperationCanceledException)
        {
            await Workflow.DelayAsync(TimeSpan.FromMilliseconds(10), CancellationToken.None);
            throw;
        }
    }

    private static Task<string> ChildAsync(string how, ChildWorkflowOptions options) =>
        Workflow.ExecuteChildWorkflowAsync((Lives w) => w.RunAsync(how), Child(options));

    private static ChildWorkflowOptions Child(ChildWorkflowOptions options)
    {
        options.Id = $"{Workflow.Info.WorkflowId}-child";
        return options;
    }

    private static ParentClosePolicy Policy(string how) => how switch
    {
        "child-abandoned" => ParentClosePolicy.Abandon,
        "child-told-to-cancel" => ParentClosePolicy.RequestCancel,
        _ => ParentClosePolicy.Terminate,
    };
}
