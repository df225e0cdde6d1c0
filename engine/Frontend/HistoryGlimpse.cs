namespace Steward.Engine.Frontend;

/// <summary>How far a run's history reaches at one moment, and a task that ends when it reaches further.</summary>
internal sealed record HistoryGlimpse(string RunId, long LastEventId, HistoryEvent? Close, Task<HistoryEvent?> Changed)
{
    /// <summary>
    /// The start of a workflow task that is under way, which is stored when its answer is. Who follows a history gets it
    /// then.
    /// </summary>
    internal IReadOnlyList<HistoryEvent> UnderWay { get; init; } = [];
}
