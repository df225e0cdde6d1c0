namespace Steward.Starters.Bench.Stack;

/// <summary>One side's figures. Times in milliseconds, from a message's arrival to its reply's sending.</summary>
/// <param name="TurnsPerSecond">The median of the rounds.</param>
/// <param name="LatencyP50">Over all rounds, the burst window (1 s) included.</param>
/// <param name="LatencyP99">Over all rounds.</param>
internal sealed record StackFigures(double TurnsPerSecond, double LatencyP50, double LatencyP99, HistoryReport PerTurn);
