namespace Steward.Starters.Bench.Retrieval;

/// <summary>What <c>steward bench retrieval --json</c> prints.</summary>
internal sealed record RetrievalBenchReport
{
    public required int Passages { get; init; }

    public required int Dimensions { get; init; }

    public required int Queries { get; init; }

    /// <summary>From articles to a searchable index, training of the embedding included.</summary>
    public required double IndexSeconds { get; init; }

    /// <summary>What the managed heap grew by, the articles themselves not counted, in MB.</summary>
    public required double IndexMegabytes { get; init; }

    /// <summary>Whole searches, from the question's words to judged passages, and the bare scan of all vectors.</summary>
    public required IReadOnlyList<ArmLatency> Arms { get; init; }

    /// <summary>
    /// What the scan reads over its median time, in GB/s: one byte of each number; the few vectors that are then looked
    /// at themselves are not counted.
    /// </summary>
    public required double ScanGigabytesPerSecond { get; init; }

    /// <summary>What one core reads from memory in this run, summing floats, in GB/s.</summary>
    public required double MemoryGigabytesPerSecond { get; init; }

    /// <summary>The scan against memory; a cache that holds all the bytes lets it exceed 1.</summary>
    public double ShareOfBandwidth => ScanGigabytesPerSecond / MemoryGigabytesPerSecond;
}
