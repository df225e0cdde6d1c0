namespace Steward.Starters.Bench.Crash;

/// <summary>What <c>steward bench crash --json</c> prints.</summary>
internal sealed record CrashReport
{
    public required int Seed { get; init; }

    /// <summary>Kills, each followed by a restart on the same file.</summary>
    public required int Cycles { get; init; }

    public required int AcknowledgedCalls { get; init; }

    public required int Workflows { get; init; }

    public required double Seconds { get; init; }

    /// <summary>What was acknowledged and not found, found twice, or did not go on.</summary>
    public required IReadOnlyList<string> Violations { get; init; }
}
