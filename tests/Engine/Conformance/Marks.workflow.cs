using Temporalio.Activities;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Conformance;

/// <summary>What a workflow writes about itself: search attributes, memo, markers. One way per run.</summary>
[Workflow]
public sealed class Marks
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [WorkflowRun]
    public async Task<string> RunAsync(string how)
    {
        switch (how)
        {
            case "every-type":
                Workflow.UpsertTypedSearchAttributes(
                    SharedServer.Keyword.ValueSet("k"), SharedServer.Text.ValueSet("some words"),
                    SharedServer.Number.ValueSet(7), SharedServer.Fraction.ValueSet(1.5),
                    SharedServer.Flag.ValueSet(true), SharedServer.Time.ValueSet(Noon),
                    SharedServer.List.ValueSet(["a", "b"]));
                break;
            case "taken-away":
                Workflow.UpsertTypedSearchAttributes(
                    SharedServer.Keyword.ValueSet("k"), SharedServer.Number.ValueSet(7));
                await Workflow.DelayAsync(10);
                Workflow.UpsertTypedSearchAttributes(SharedServer.Keyword.ValueUnset(), SharedServer.Flag.ValueUnset());
                break;
            case "empty":
                Workflow.UpsertTypedSearchAttributes(
                    SharedServer.Keyword.ValueSet(""), SharedServer.List.ValueSet([]));
                break;
            case "unknown":
                Mark("NobodyKnows", "x");
                break;
            case "word-for-number":
                Mark(SharedServer.Number.Name, "many");
                break;
            case "word-for-time":
                Mark(SharedServer.Time.Name, "noon");
                break;
            case "fraction-for-number":
                Workflow.UpsertTypedSearchAttributes(
                    SearchAttributeKey.CreateDouble(SharedServer.Number.Name).ValueSet(1.5));
                break;
            case "list-for-keyword":
                Workflow.UpsertTypedSearchAttributes(
                    SearchAttributeKey.CreateKeywordList(SharedServer.Keyword.Name).ValueSet(["a", "b"]));
                break;
            case "the-servers-own":
                Mark("ExecutionStatus", "Completed");
                break;
            case "large":
                Mark(SharedServer.Keyword.Name, new string('x', 3000));
                break;
            case "memo":
                Workflow.UpsertMemo(MemoUpdate.ValueSet("colour", "blue"), MemoUpdate.ValueSet("size", 3));
                await Workflow.DelayAsync(10);
                Workflow.UpsertMemo(MemoUpdate.ValueUnset("colour"), MemoUpdate.ValueUnset("never"));
                break;
            case "patch":
                Workflow.Patched("new-way");
                Workflow.DeprecatePatch("old-way");
                Workflow.Patched("new-way");
                break;
            case "failing-local-activity":
                await LocalAsync("fail");
                break;
            case "summary":
                Workflow.CurrentDetails = "on the way";
                await LocalAsync("ok");
                break;
        }

        return how;
    }

    private static void Mark(string name, string value) =>
        Workflow.UpsertTypedSearchAttributes(SearchAttributeKey.CreateKeyword(name).ValueSet(value));

    private static Task<string> LocalAsync(string how) => Workflow.ExecuteLocalActivityAsync(
        (Acts acts) => acts.Do(how),
        new()
        {
            ScheduleToCloseTimeout = TimeSpan.FromSeconds(30),
            Summary = "close by",
            RetryPolicy = new() { MaximumAttempts = 1 },
        });

    public sealed class Acts
    {
        [Activity]
        public string Do(string how) => how == "ok"
            ? "done"
            : throw new ApplicationFailureException("cannot", "Cannot", details: ["why"]);
    }
}
