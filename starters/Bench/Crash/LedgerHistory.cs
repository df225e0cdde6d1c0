using Temporalio.Api.Enums.V1;
using Temporalio.Api.History.V1;
using Temporalio.Client;
using Temporalio.Common;

namespace Steward.Starters.Bench.Crash;

/// <summary>All runs of a ledger, from the first to the latest, as the engine tells them.</summary>
internal sealed record LedgerHistory(IReadOnlyList<WorkflowHistory> Runs)
{
    public IEnumerable<HistoryEvent> Events => Runs.SelectMany(run => run.Events);

    public static async Task<LedgerHistory> ReadAsync(ITemporalClient client, string ledger)
    {
        var runs = new List<WorkflowHistory>();
        var latest = await client.Connection.WorkflowService.DescribeWorkflowExecutionAsync(new()
        {
            Namespace = client.Options.Namespace,
            Execution = new() { WorkflowId = ledger },
        });
        for (var run = latest.WorkflowExecutionInfo.FirstRunId; run is { Length: > 0 };)
        {
            runs.Add(await client.GetWorkflowHandle(ledger, run).FetchHistoryAsync());
            run = runs[^1].Events.Last().WorkflowExecutionContinuedAsNewEventAttributes?.NewExecutionRunId;
        }

        return new LedgerHistory(runs);
    }

    /// <summary>The words (payloads) that events of this type carry.</summary>
    public IReadOnlyList<string> Words(EventType type) =>
    [
        .. Events.Where(e => e.EventType == type).SelectMany(Payloads).Select(payload => payload.Trim('"')),
    ];

    private static IEnumerable<string> Payloads(HistoryEvent e) => (e.EventType switch
    {
        EventType.WorkflowExecutionSignaled => e.WorkflowExecutionSignaledEventAttributes.Input,
        EventType.WorkflowExecutionUpdateCompleted => e.WorkflowExecutionUpdateCompletedEventAttributes.Outcome.Success,
        EventType.ActivityTaskCompleted => e.ActivityTaskCompletedEventAttributes.Result,
        EventType.ChildWorkflowExecutionCompleted => e.ChildWorkflowExecutionCompletedEventAttributes.Result,
        _ => null,
    })?.Payloads_.Select(payload => payload.Data.ToStringUtf8()) ?? [];
}
