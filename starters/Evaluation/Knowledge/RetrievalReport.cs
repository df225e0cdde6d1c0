using System.Text.Json.Serialization;

namespace Steward.Starters.Evaluation.Knowledge;

/// <summary>What <c>steward evaluate retrieval --json</c> prints. Times in milliseconds.</summary>
internal sealed record RetrievalReport
{
    [JsonPropertyName("bm25")]
    public required RankingQuality Bm25 { get; init; }

    public required RankingQuality Dense { get; init; }

    public required RankingQuality Hybrid { get; init; }

    /// <summary>Hybrid against each arm, over resampled tasks.</summary>
    public required IReadOnlyList<PairedComparison> Comparisons { get; init; }

    /// <summary>No measure by which hybrid is worse than an arm beyond chance.</summary>
    public bool HybridNeverBelow => Comparisons.All(one => !one.IsBelow);

    /// <summary>Of one hybrid search for the whole account.</summary>
    public required double P50Ms { get; init; }

    public required double P99Ms { get; init; }

    public required int Documents { get; init; }

    public required int Passages { get; init; }

    public required int Tasks { get; init; }

    public required double IndexSeconds { get; init; }
}
