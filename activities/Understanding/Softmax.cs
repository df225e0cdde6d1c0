namespace Steward.Activities.Understanding;

internal static class Softmax
{
    /// <param name="temperature">Above 1 flattens, below 1 sharpens.</param>
    public static double[] Of(double[] scores, double temperature)
    {
        var highest = scores.Max();
        var powers = Array.ConvertAll(scores, score => Math.Exp((score - highest) / temperature));
        var sum = powers.Sum();
        return Array.ConvertAll(powers, power => power / sum);
    }
}
