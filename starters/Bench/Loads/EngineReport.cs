namespace Steward.Starters.Bench.Loads;

/// <summary>What <c>steward bench engine --json</c> prints.</summary>
internal sealed record EngineReport
{
    public required IReadOnlyList<LoadLine> Loads { get; init; }

    public required IReadOnlyList<IdleLine> Idle { get; init; }

    /// <summary>How often the embedded engine did what the real server did once, by load; empty without one.</summary>
    public required IReadOnlyDictionary<string, double> TimesFaster { get; init; }
}
