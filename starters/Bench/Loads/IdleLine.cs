namespace Steward.Starters.Bench.Loads;

/// <summary>A server with many workflows that wait for something. Sizes in bytes, times in seconds.</summary>
internal sealed record IdleLine
{
    public required string Server { get; init; }

    public required int Workflows { get; init; }

    public required double SecondsToStart { get; init; }

    public required long MemoryBefore { get; init; }

    public required long MemoryAfter { get; init; }

    /// <summary>A minute later.</summary>
    public required long MemoryAtRest { get; init; }

    public required long FileBytes { get; init; }

    /// <summary>From the kill to the first answer about one of the workflows.</summary>
    public required double SecondsToRestart { get; init; }

    public required long MemoryAfterRestart { get; init; }
}
