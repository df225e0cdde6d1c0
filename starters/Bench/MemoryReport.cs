namespace Steward.Starters.Bench;

/// <summary>What <c>steward bench memory --json</c> prints. Sizes in megabytes.</summary>
internal sealed record MemoryReport
{
    public required int Conversations { get; init; }

    /// <summary>Resident memory of the one process (engine, workers, API) before the first conversation.</summary>
    public required double ResidentBefore { get; init; }

    public required double ResidentAfter { get; init; }

    public required double ManagedAfter { get; init; }

    /// <summary>Size of the data folder.</summary>
    public required double OnDisk { get; init; }

    public required double Seconds { get; init; }
}
