using System.Numerics.Tensors;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// Probabilities from scores by one temperature (Guo et al. 2017), and which messages belong to no class at all.
/// </summary>
internal sealed class Calibration
{
    private const double Uncalibrated = 0.5;

    private readonly double temperature;
    private readonly Rejection rejection;

    private Calibration(double temperature, Rejection rejection, double accuracy)
    {
        this.temperature = temperature;
        this.rejection = rejection;
        Accuracy = accuracy;
    }

    /// <summary>The share of the in-scope trials that were right, before any rejection.</summary>
    public double Accuracy { get; }

    public static Calibration Of(IReadOnlyList<Trial> trials)
    {
        var inside = trials.Where(trial => trial.Label >= 0).ToList();
        var fitted = inside.Count == 0
            ? Uncalibrated
            : Enumerable.Range(1, 60).Select(step => step * 0.03).MinBy(step => Loss(inside, step));
        var signs = trials.Select(trial => (Signs(trial.Scores, trial.Known, fitted), trial)).ToList();
        return new Calibration(
            fitted, Rejection.Learn(signs), inside.Count == 0 ? 0 : inside.Average(t => t.Right ? 1.0 : 0));
    }

    public float[] Probabilities(float[] scores) => Probabilities(scores, temperature);

    public bool Accepts(float[] scores, float known) => rejection.Accepts(Signs(scores, known, temperature));

    public void Write(BinaryWriter writer)
    {
        writer.Write(temperature);
        writer.Write(Accuracy);
        rejection.Write(writer);
    }

    public static Calibration Read(BinaryReader reader)
    {
        var (temperature, accuracy) = (reader.ReadDouble(), reader.ReadDouble());
        return new Calibration(temperature, Rejection.Read(reader), accuracy);
    }

    private static double Loss(List<Trial> inside, double temperature) =>
        inside.Sum(trial => -Math.Log(Math.Max(1e-9, Probabilities(trial.Scores, temperature)[trial.Label])));

    private static float[] Probabilities(float[] scores, double temperature)
    {
        var chances = new float[scores.Length];
        TensorPrimitives.Divide(scores, (float)temperature, chances);
        Softmax.InPlace(chances);
        return chances;
    }

    /// <summary>What tells a strange message: an unsure winner, one hardly ahead, and words never seen.</summary>
    private static double[] Signs(float[] scores, float known, double temperature)
    {
        var chances = Probabilities(scores, temperature);
        var best = TensorPrimitives.IndexOfMax<float>(scores);
        var second = float.MinValue;
        for (var i = 0; i < scores.Length; i++)
            second = i == best ? second : Math.Max(second, scores[i]);
        return [chances[best], scores[best], scores[best] - second, known, Math.Sqrt(known)];
    }
}
