using Google.Protobuf;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.History.V1;

namespace Steward.Conversation.Tests.Benches;

/// <summary>What a stretch of history costs: events, bytes, and actions as Temporal Cloud counts them.</summary>
/// <param name="Events">History events.</param>
/// <param name="Bytes">Their size on the wire.</param>
/// <param name="Actions">Updates, timers, activities, attribute writes, and one per workflow task with local
/// activities.</param>
internal sealed record TurnCost(int Events, int Bytes, int Actions)
{
    private static readonly HashSet<EventType> Billed =
    [
        EventType.WorkflowExecutionUpdateAccepted, EventType.TimerStarted, EventType.ActivityTaskScheduled,
        EventType.UpsertWorkflowSearchAttributes, EventType.WorkflowExecutionSignaled,
    ];

    public static TurnCost Of(IReadOnlyList<HistoryEvent> events) => new(
        events.Count,
        events.Sum(happened => happened.CalculateSize()),
        events.Count(happened => Billed.Contains(happened.EventType)) + Batches(events));

    private static int Batches(IReadOnlyList<HistoryEvent> events) => events
        .Where(happened => happened.EventType == EventType.MarkerRecorded)
        .Select(happened => happened.MarkerRecordedEventAttributes.WorkflowTaskCompletedEventId)
        .Distinct()
        .Count();
}
