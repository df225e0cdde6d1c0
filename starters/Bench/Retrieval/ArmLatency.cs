using Steward.Starters.Bench.Loads;

namespace Steward.Starters.Bench.Retrieval;

/// <summary>How long searches of one kind take, in milliseconds.</summary>
internal sealed record ArmLatency(string Arm, double P50Ms, double P99Ms, double LongestMs)
{
    public static ArmLatency Of(string arm, IEnumerable<double> milliseconds)
    {
        List<double> sorted = [.. milliseconds.Order()];
        return new(arm, Percentiles.At(sorted, 50), Percentiles.At(sorted, 99), sorted[^1]);
    }
}
