using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Conformance;

/// <summary>What a workflow does to another that is there, and what becomes of a child that others end.</summary>
[Workflow]
public sealed class Kin
{
    private bool released;

    [WorkflowRun]
    public async Task<string> RunAsync(string how)
    {
        switch (how)
        {
            case "wait":
                await Workflow.WaitConditionAsync(() => released);
                return "released";
            case "deaf":
                await Workflow.WaitConditionAsync(() => released, CancellationToken.None);
                return "released";
            case "wait-for-child":
                return await Workflow.ExecuteChildWorkflowAsync((Kin w) => w.RunAsync("wait"), Child());
            case "call-off-child":
            case "leave-child":
            case "try-child":
            case "await-cancel-request":
                return await CallOffAsync(Type(how));
            case "signal-another":
                await OtherAsync();
                await Workflow.GetExternalWorkflowHandle<Kin>(ChildId).SignalAsync(w => w.HearAsync());
                return "signalled";
            case "cancel-another":
                await OtherAsync();
                await Workflow.GetExternalWorkflowHandle(ChildId).CancelAsync();
                return "cancelled";
            default:
                throw new ApplicationFailureException($"There is no way '{how}' to be kin.", nonRetryable: true);
        }
    }

    [WorkflowSignal]
    public Task ReleaseAsync()
    {
        released = true;
        return Task.CompletedTask;
    }

    [WorkflowSignal]
    public Task HearAsync() => Task.CompletedTask;

    private static string ChildId => $"{Workflow.Info.WorkflowId}-child";

    private static ChildWorkflowOptions Child() => new() { Id = ChildId };

    private async Task<string> CallOffAsync(ChildWorkflowCancellationType type)
    {
        using var cancel = new CancellationTokenSource();
        var options = Child();
        (options.CancellationToken, options.CancellationType) = (cancel.Token, type);
        options.ParentClosePolicy = ParentClosePolicy.Abandon;
        var child = await Workflow.StartChildWorkflowAsync((Kin w) => w.RunAsync("wait"), options);
        await Workflow.WaitConditionAsync(() => released);
        cancel.Cancel();
        return await child.GetResultAsync();
    }

    private static async Task OtherAsync()
    {
        var options = Child();
        options.ParentClosePolicy = ParentClosePolicy.Abandon;
        _ = await Workflow.StartChildWorkflowAsync((Kin w) => w.RunAsync("deaf"), options);
    }

    private static ChildWorkflowCancellationType Type(string how) => how switch
    {
        "leave-child" => ChildWorkflowCancellationType.Abandon,
        "try-child" => ChildWorkflowCancellationType.TryCancel,
        "await-cancel-request" => ChildWorkflowCancellationType.WaitCancellationRequested,
        _ => ChildWorkflowCancellationType.WaitCancellationCompleted,
    };
}
