using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.History.V1;
using Temporalio.Client;

namespace Steward.Starters.Bench;

/// <summary>Reads from a history what its turns cost.</summary>
internal static class HistoryCost
{
    private const string LocalActivity = "core_local_activity";

    private const int Questioned = 6;

    /// <summary>One conversation with the sample policy as it stands, burst window and all.</summary>
    public static async Task<HistoryReport> AskedAsync(
        IServiceProvider services, BenchCustomers customers, CancellationToken cancellation)
    {
        var ticket = $"bench-history-{Guid.NewGuid():N}";
        for (var turn = 0; turn < Questioned; turn++)
        {
            await customers.AskAsync(ticket, turn, Questions.At(turn), cancellation);
        }

        return await OfAsync(services.GetRequiredService<ITemporalClient>(), ticket);
    }

    /// <summary>The average over all turns after the first, which also pays for the start.</summary>
    private static async Task<HistoryReport> OfAsync(ITemporalClient client, string ticket)
    {
        var events = new List<HistoryEvent>();
        await foreach (var e in client.GetWorkflowHandle(WorkflowIds.Conversation(ticket)).FetchHistoryEventsAsync())
        {
            events.Add(e);
        }

        var updates = events.Select((e, at) => (e, at))
            .Where(x => x.e.EventType == EventType.WorkflowExecutionUpdateAccepted).Select(x => x.at).ToList();
        var turns = updates.Count - 1;
        var steady = events.Skip(TaskBefore(events, updates[1])).ToList();
        return new HistoryReport(
            (double)steady.Count / turns,
            (double)Actions(steady) / turns,
            (double)steady.Sum(e => e.CalculateSize()) / turns);
    }

    /// <summary>The workflow task that brought the update belongs to its turn.</summary>
    private static int TaskBefore(List<HistoryEvent> events, int update) =>
        events.FindLastIndex(update, e => e.EventType == EventType.WorkflowTaskScheduled);

    /// <summary>
    /// Updates, timers, signals, attribute upserts and activity tries count one each; the local activities of one
    /// workflow task count one together (https://docs.temporal.io/cloud/actions).
    /// </summary>
    private static int Actions(List<HistoryEvent> events) =>
        events.Count(e => e.EventType is
            EventType.WorkflowExecutionUpdateAccepted or EventType.WorkflowExecutionSignaled or
            EventType.TimerStarted or EventType.ActivityTaskStarted or EventType.UpsertWorkflowSearchAttributes)
        + events
            .Where(e => e.EventType == EventType.MarkerRecorded)
            .Where(e => e.MarkerRecordedEventAttributes.MarkerName == LocalActivity)
            .Select(e => e.MarkerRecordedEventAttributes.WorkflowTaskCompletedEventId).Distinct().Count();
}
