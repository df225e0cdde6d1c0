namespace Steward.Starters.Evaluation;

/// <summary>The middle of many timings: what a message takes when nothing else has the processor.</summary>
internal static class Median
{
    public static double Of(IReadOnlyCollection<double> values) =>
        values.Count == 0 ? 0 : values.Order().ElementAt(values.Count / 2);
}
