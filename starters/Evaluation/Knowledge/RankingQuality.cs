namespace Steward.Starters.Evaluation.Knowledge;

/// <summary>How well ranked documents answer their tasks: means over the tasks.</summary>
internal sealed record RankingQuality
{
    private const int Deep = 50;
    private const int Shallow = 10;

    /// <summary>Share of a task's documents among the first 10.</summary>
    public required double RecallAt10 { get; init; }

    /// <summary>Share of a task's documents among the first 50.</summary>
    public required double RecallAt50 { get; init; }

    /// <summary>Normalised discounted cumulative gain (Järvelin and Kekäläinen, 2002) of the first 10.</summary>
    public required double NdcgAt10 { get; init; }

    /// <summary>How many documents a ranking must have.</summary>
    public static int Depth => Deep;

    public static RankingQuality Of(IReadOnlyList<string> ranked, IReadOnlySet<string> required) => new()
    {
        RecallAt10 = ranked.Take(Shallow).Count(required.Contains) / (double)required.Count,
        RecallAt50 = ranked.Take(Deep).Count(required.Contains) / (double)required.Count,
        NdcgAt10 = Gain(ranked.Select(required.Contains)) / Gain(Enumerable.Repeat(true, required.Count)),
    };

    public static RankingQuality Mean(IReadOnlyCollection<RankingQuality> all) => new()
    {
        RecallAt10 = all.Average(one => one.RecallAt10),
        RecallAt50 = all.Average(one => one.RecallAt50),
        NdcgAt10 = all.Average(one => one.NdcgAt10),
    };

    private static double Gain(IEnumerable<bool> hits) =>
        hits.Take(Shallow).Select((hit, rank) => hit ? 1 / Math.Log2(rank + 2) : 0).Sum();
}
