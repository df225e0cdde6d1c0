using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>A task on its way to a worker, still without the part of history that is stored.</summary>
internal sealed record TakenTask(
    PollWorkflowTaskQueueResponse Response, bool Sticky, long LastEventId, List<HistoryEvent> Unwritten)
{
    /// <summary>The history the worker needs, where it is still in memory.</summary>
    internal IReadOnlyList<HistoryEvent>? Known { get; init; }
}
