namespace Steward.Engine.Frontend;

/// <summary>How far a run's history reaches at one moment, and a task that ends when it reaches further.</summary>
internal sealed record HistoryGlimpse(string RunId, long LastEventId, HistoryEvent? Close, Task Changed);
