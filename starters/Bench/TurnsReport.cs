namespace Steward.Starters.Bench;

/// <summary>What <c>steward bench turns --json</c> prints. Times in milliseconds.</summary>
internal sealed record TurnsReport
{
    public required string Server { get; init; }

    public required int Turns { get; init; }

    /// <summary>Conversations under way at once.</summary>
    public required int Concurrency { get; init; }

    public required double TurnsPerSecond { get; init; }

    /// <summary>From handing the message in to the reply's sending, the burst window (1 s) included.</summary>
    public required double LatencyP50 { get; init; }

    public required double LatencyP99 { get; init; }

    public required HistoryReport PerTurn { get; init; }
}
