namespace Steward.Starters.Bench.Loads;

internal static class Percentiles
{
    private const int Whole = 100;

    /// <param name="sorted">Ascending.</param>
    /// <param name="percent">0 to 100.</param>
    public static double At(List<double> sorted, int percent) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / Whole)];
}
