namespace Steward.Starters.Evaluation.Knowledge;

/// <summary>A paired bootstrap (Efron and Tibshirani, 1993): the same tasks, drawn again and again.</summary>
/// <param name="Measure">Such as recallAt10.</param>
/// <param name="Against">The arm that hybrid is compared with.</param>
/// <param name="Difference">Hybrid's mean less the arm's.</param>
/// <param name="Low">The 2.5th percentile of the difference.</param>
/// <param name="High">The 97.5th percentile.</param>
internal sealed record PairedComparison(string Measure, string Against, double Difference, double Low, double High)
{
    private const int Draws = 5_000;
    private const int Seed = 20_260;

    /// <summary>All of the interval lies below nothing: hybrid is worse, and not by chance.</summary>
    public bool IsBelow => High < 0;

    public static PairedComparison Of(
        string measure,
        string against,
        IReadOnlyList<RankingQuality> hybrid,
        IReadOnlyList<RankingQuality> arm,
        Func<RankingQuality, double> value)
    {
        var differences = hybrid.Zip(arm, (mine, other) => value(mine) - value(other)).ToArray();

        // Fixed, so that a report can be had again.
        var random = new Random(Seed);
        var means = Enumerable.Range(0, Draws)
            .Select(_ => Enumerable.Range(0, differences.Length)
                .Average(_ => differences[random.Next(differences.Length)]))
            .Order()
            .ToArray();
        return new(measure, against, differences.Average(), means[Draws / 40], means[Draws - 1 - (Draws / 40)]);
    }
}
