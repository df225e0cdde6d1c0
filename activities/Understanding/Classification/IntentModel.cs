using System.Numerics.Tensors;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// Which intent a message has: an ensemble over n-grams and word meanings, calibrated, and able to say "none of these".
/// Trained in seconds by <see cref="IntentTraining"/>; immutable, and safe to use from many threads.
/// </summary>
public sealed class IntentModel
{
    private readonly string[] labels;
    private readonly FeatureSpace space;
    private readonly Ensemble ensemble;
    private readonly Calibration calibration;

    internal IntentModel(
        string version, string[] labels, FeatureSpace space, Ensemble ensemble, Calibration calibration)
    {
        Version = version;
        this.labels = labels;
        this.space = space;
        this.ensemble = ensemble;
        this.calibration = calibration;
    }

    /// <summary>Names what it was trained on and by which algorithm: equal versions answer equally.</summary>
    public string Version { get; }

    /// <summary>The share of messages that it had not seen and still got right, 0 to 1; 0 when it had none to try.</summary>
    public double HeldOutAccuracy => calibration.Accuracy;

    public IReadOnlyList<string> Labels => labels;

    /// <summary>The likeliest intent; an empty message is out of scope without any confidence.</summary>
    public IntentGuess Guess(string message) => Rank(message, 1).Best;

    /// <summary>The likeliest intents.</summary>
    /// <param name="message">Any text.</param>
    /// <param name="most">How many of them.</param>
    public IntentRanking Rank(string message, int most)
    {
        var input = space.Of(message, out var known);
        if (input.Indices.Length == 0)
            return new IntentRanking([], Version);
        var scores = ensemble.Score(input);
        var chances = calibration.Probabilities(scores);
        var inScope = calibration.Accepts(scores, known);
        var ranked = new IntentGuess[Math.Min(most, labels.Length)];
        for (var place = 0; place < ranked.Length; place++)
        {
            var best = TensorPrimitives.IndexOfMax<float>(chances);
            ranked[place] = new IntentGuess(labels[best], chances[best]) { InScope = inScope };
            chances[best] = float.NegativeInfinity;
        }

        return new IntentRanking(ranked, Version);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(labels.Length);
        foreach (var label in labels)
            writer.Write(label);
        space.Write(writer);
        ensemble.Write(writer);
        calibration.Write(writer);
    }

    internal static IntentModel Read(BinaryReader reader, string version)
    {
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++)
            names[i] = reader.ReadString();
        var features = FeatureSpace.Read(reader);
        var scorers = Ensemble.Read(reader);
        return new IntentModel(version, names, features, scorers, Calibration.Read(reader));
    }
}
