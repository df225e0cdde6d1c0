namespace Steward.Activities.Understanding;

/// <summary>
/// A linear intent classifier. Its probabilities are calibrated by temperature (Guo et al. 2017) on every fifth
/// example.
/// </summary>
internal sealed class IntentClassifier
{
    private const int HoldOutEvery = 5;

    private readonly string[] labels;
    private readonly LinearModel model;

    private IntentClassifier(string[] labels, LinearModel model, double temperature, double heldOutAccuracy)
    {
        this.labels = labels;
        this.model = model;
        Temperature = temperature;
        HeldOutAccuracy = heldOutAccuracy;
    }

    public double Temperature { get; }

    /// <summary>Accuracy of the calibration run on the examples it did not see.</summary>
    public double HeldOutAccuracy { get; }

    public static IntentClassifier Train(IReadOnlyList<LabelledExample> examples)
    {
        var intents = examples.Select(example => example.Intent).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToArray();
        var inputs = examples.Select(example => TextFeatures.Of(example.Text)).ToArray();
        var targets = examples.Select(example => Array.IndexOf(intents, example.Intent)).ToArray();
        var seen = Enumerable.Range(0, inputs.Length).Where(i => i % HoldOutEvery != HoldOutEvery - 1).ToArray();
        var heldOut = Enumerable.Range(0, inputs.Length).Except(seen).ToArray();
        var trial = LinearModel.Train([.. seen.Select(i => inputs[i])], [.. seen.Select(i => targets[i])],
            intents.Length);
        var scores = heldOut.Select(i => (Scores: trial.Scores(inputs[i]), Target: targets[i])).ToArray();
        return new IntentClassifier(
            intents, LinearModel.Train(inputs, targets, intents.Length), BestTemperature(scores), Accuracy(scores));
    }

    public IntentGuess Guess(string text)
    {
        var features = TextFeatures.Of(text);
        if (features.Indices.Length == 0)
            return new IntentGuess(Intents.OutOfScope, 0);
        var chances = Softmax.Of(model.Scores(features), Temperature);
        var best = Array.IndexOf(chances, chances.Max());
        return new IntentGuess(labels[best], chances[best]);
    }

    private static double Accuracy((double[] Scores, int Target)[] heldOut) =>
        heldOut.Length == 0
            ? 0
            : heldOut.Count(row => Array.IndexOf(row.Scores, row.Scores.Max()) == row.Target) / (double)heldOut.Length;

    private static double BestTemperature((double[] Scores, int Target)[] heldOut) =>
        Enumerable.Range(2, 39).Select(step => step / 10.0).MinBy(temperature => Loss(heldOut, temperature));

    private static double Loss((double[] Scores, int Target)[] heldOut, double temperature) =>
        heldOut.Sum(row => -Math.Log(Math.Max(1e-9, Softmax.Of(row.Scores, temperature)[row.Target])));
}
