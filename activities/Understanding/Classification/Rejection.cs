namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// Tells messages of no known intent by a logistic regression over a few signs. Its threshold costs at most a set share
/// of the right answers.
/// </summary>
internal sealed class Rejection
{
    /// <summary>The share of right in-scope answers that may be lost: one in a hundred.</summary>
    private const double Lost = 0.01;

    private const int FewestOutside = 10;
    private const int Steps = 400;
    private const double Rate = 0.5;
    private const double Decay = 0.001;

    private readonly double[] centres;
    private readonly double[] scales;
    private readonly double[] weights;
    private readonly double threshold;

    private Rejection(double[] centres, double[] scales, double[] weights, double threshold)
    {
        this.centres = centres;
        this.scales = scales;
        this.weights = weights;
        this.threshold = threshold;
    }

    public bool Accepts(double[] signs) => Score(signs) >= threshold;

    /// <summary>With too few messages from outside to learn from, everything is accepted.</summary>
    public static Rejection Learn(IReadOnlyList<(double[] Signs, Trial Trial)> trials)
    {
        var count = trials.Count == 0 ? 0 : trials[0].Signs.Length;
        var outside = trials.Count(row => row.Trial.Label < 0);
        var right = trials.Where(row => row.Trial.Right).Select(row => row.Signs).ToList();
        if (outside < FewestOutside || right.Count < FewestOutside)
            return new Rejection(new double[count], new double[count], new double[count + 1], double.NegativeInfinity);
        var means = Enumerable.Range(0, count).Select(i => trials.Average(row => row.Signs[i])).ToArray();
        var spreads = Enumerable.Range(0, count)
            .Select(i => 1 / (Math.Sqrt(trials.Average(row => Math.Pow(row.Signs[i] - means[i], 2))) + 1e-9))
            .ToArray();
        var learnt = new Rejection(means, spreads, new double[count + 1], 0);
        for (var step = 0; step < Steps; step++)
            learnt.Step(trials, trials.Count / (2.0 * outside), trials.Count / (2.0 * (trials.Count - outside)));
        var scores = right.ConvertAll(learnt.Score).Order().ToArray();
        return new Rejection(means, spreads, learnt.weights, scores[(int)(scores.Length * Lost)]);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(centres.Length);
        foreach (var number in (double[])[.. centres, .. scales, .. weights, threshold])
            writer.Write(number);
    }

    public static Rejection Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return new Rejection(
            Numbers(reader, count), Numbers(reader, count), Numbers(reader, count + 1), reader.ReadDouble());
    }

    private static double[] Numbers(BinaryReader reader, int count)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
            numbers[i] = reader.ReadDouble();
        return numbers;
    }

    private void Step(
        IReadOnlyList<(double[] Signs, Trial Trial)> trials, double outsideWeight, double insideWeight)
    {
        var gradient = new double[weights.Length];
        foreach (var (signs, trial) in trials)
        {
            var chance = 1 / (1 + Math.Exp(-Score(signs)));
            var error = trial.Label < 0 ? chance * outsideWeight : (chance - 1) * insideWeight;
            for (var i = 0; i < signs.Length; i++)
                gradient[i] += error * (signs[i] - centres[i]) * scales[i];
            gradient[^1] += error;
        }

        for (var i = 0; i < weights.Length; i++)
            weights[i] -= Rate * ((gradient[i] / trials.Count) + (Decay * weights[i]));
    }

    private double Score(double[] signs)
    {
        var score = weights.Length == 0 ? 0 : weights[^1];
        for (var i = 0; i < signs.Length; i++)
            score += weights[i] * (signs[i] - centres[i]) * scales[i];
        return score;
    }
}
