using Temporalio.Activities;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Conformance;

/// <summary>Workflows that ask for more than a server grants: too many at once, too large, too long a name.</summary>
[Workflow]
public sealed class Burdens
{
    /// <summary>One more than a run may have under way of a kind.</summary>
    private const int TooMany = 2001;

    private static readonly string TooLarge = new('x', 3 * 1024 * 1024);

    /// <summary>May be said, though not three times in one answer.</summary>
    private static readonly string Large = new('x', 3 * 512 * 1024);
    private static readonly string TooLong = new('x', 1001);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [WorkflowRun]
    public async Task<string> RunAsync(string how)
    {
        switch (how)
        {
            case "many-activities":
                await Workflow.WhenAllAsync(Enumerable.Range(0, TooMany).Select(_ => Rest("-nobody")));
                break;
            case "many-children":
                await Workflow.WhenAllAsync(Enumerable.Range(0, TooMany).Select(i => StartAsync($"-{i}", "")));
                break;
            case "many-signals":
                await Workflow.WhenAllAsync(Enumerable.Range(0, TooMany).Select(_ => Someone().SignalAsync("Hear", [])));
                break;
            case "many-cancels":
                await Workflow.WhenAllAsync(Enumerable.Range(0, TooMany).Select(_ => Someone().CancelAsync()));
                break;
            case "large-result":
                return TooLarge;
            case "large-failure":
                throw new ApplicationFailureException("too much to tell", details: [TooLarge]);
            case "large-activity-input":
                await Workflow.ExecuteActivityAsync(
                    (Acts acts) => acts.EchoAsync(TooLarge), new() { StartToCloseTimeout = Hour });
                break;
            case "large-activity-result":
                await Workflow.ExecuteActivityAsync(
                    (Acts acts) => acts.LargeAsync(), new() { StartToCloseTimeout = Hour });
                break;
            case "large-child-input":
                await StartAsync("-child", TooLarge);
                break;
            case "large-signal":
                await Someone().SignalAsync("Hear", [TooLarge]);
                break;
            case "large-continuation":
                throw Workflow.CreateContinueAsNewException((Burdens next) => next.RunAsync(TooLarge));
            case "large-memo":
                Workflow.UpsertMemo(MemoUpdate.ValueSet("note", TooLarge));
                await Workflow.DelayAsync(1);
                break;
            case "large-together":
                await Workflow.WhenAllAsync(Enumerable.Range(0, 3).Select(_ => Workflow.ExecuteActivityAsync(
                    (Acts acts) => acts.EchoAsync(Large), new() { StartToCloseTimeout = Hour })));
                break;
            case "long-activity-id":
                await Rest("", TooLong);
                break;
            case "long-child-id":
                await StartAsync(TooLong, "");
                break;
            case "long-signal-name":
                await Someone().SignalAsync(TooLong, []);
                break;
        }

        return "done";
    }

    private static Task Rest(string queue, string? id = null) => Workflow.ExecuteActivityAsync(
        (Acts acts) => acts.EchoAsync(""),
        new() { ActivityId = id, StartToCloseTimeout = Hour, TaskQueue = Workflow.Info.TaskQueue + queue });

    private static Task StartAsync(string id, string how) => Workflow.StartChildWorkflowAsync(
        (Burdens child) => child.RunAsync(how),
        new() { Id = Workflow.Info.WorkflowId + id, TaskQueue = Workflow.Info.TaskQueue + "-nobody" });

    private static ExternalWorkflowHandle Someone() =>
        Workflow.GetExternalWorkflowHandle(Workflow.Info.WorkflowId + "-someone");

    public sealed class Acts
    {
        [Activity]
        public Task<string> EchoAsync(string word) => Task.FromResult(word);

        [Activity]
        public Task<string> LargeAsync() => Task.FromResult(TooLarge);
    }
}
