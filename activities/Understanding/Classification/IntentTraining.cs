using System.Security.Cryptography;
using System.Text;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// Trains an <see cref="IntentModel"/>. A first ensemble is tried on messages it has not seen, which gives the
/// temperature and the threshold; the model itself then learns from everything. The same examples give the same model.
/// </summary>
public static class IntentTraining
{
    private const int HoldOutEvery = 5;
    private const int StrangeEvery = 7;
    private const int FewIntents = 8;
    private const int FewExamples = 100;
    /// <summary>Changes with what a model answers, and with how a file holds it.</summary>
    private const string Algorithm = "ngrams-pairs-meanings-svm-2nn-3";

    /// <param name="examples">At least two intents; those out of scope only teach what to reject.</param>
    /// <param name="validation">Messages for the calibration; null: every fifth example is kept back for it.</param>
    /// <exception cref="ArgumentException">The examples hold fewer than two intents.</exception>
    public static IntentModel Train(
        IReadOnlyList<LabelledExample> examples, IReadOnlyList<LabelledExample>? validation = null,
        CancellationToken cancellation = default)
    {
        var all = examples.Concat(validation ?? []).ToList();
        var inside = all.Where(example => !example.OutOfScope).ToList();
        var labels = LabelsOf(inside);
        if (labels.Length < 2)
        {
            throw new ArgumentException(
                $"The examples hold {labels.Length} intents; a classifier needs at least two.", nameof(examples));
        }

        var calibration = Calibration.Of(Trials(examples, validation, cancellation));
        var (space, ensemble) = Learn(inside, labels, cancellation);
        return new IntentModel(VersionOf(all), labels, space, ensemble, calibration);
    }

    /// <summary>What <see cref="IntentModel.Version"/> is for these examples.</summary>
    public static string VersionOf(IEnumerable<LabelledExample> examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in examples)
            hash.AppendData(Encoding.UTF8.GetBytes($"{example.Intent}\n{example.Text}\n"));
        return $"{Algorithm}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}";
    }

    private static List<Trial> Trials(
        IReadOnlyList<LabelledExample> examples, IReadOnlyList<LabelledExample>? validation,
        CancellationToken cancellation)
    {
        var outside = examples.Concat(validation ?? []).Where(example => example.OutOfScope).ToList();
        var inside = examples.Where(example => !example.OutOfScope).ToList();
        if (inside.Count < FewExamples)
            return [];
        var kept = validation?.Where(example => !example.OutOfScope).ToList() ?? [];
        if (kept.Count < FewExamples)
            (inside, kept) = HoldOut(inside);
        var labels = LabelsOf(inside);
        var strange = outside.Count > 0 || labels.Length < FewIntents ? [] : Strange(labels);
        labels = [.. labels.Except(strange, StringComparer.Ordinal)];
        inside.RemoveAll(example => strange.Contains(example.Intent));
        var (space, ensemble) = Learn(inside, labels, cancellation);
        return
        [
            .. kept.Concat(outside).AsParallel().AsOrdered().WithCancellation(cancellation).Select(example =>
            {
                var input = space.Of(example.Text, out var known);
                return new Trial(ensemble.Score(input), known, Array.IndexOf(labels, example.Intent));
            }),
        ];
    }

    private static (List<LabelledExample> Seen, List<LabelledExample> Kept) HoldOut(List<LabelledExample> examples)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = examples.ToLookup(example =>
        {
            var place = places.GetValueOrDefault(example.Intent);
            places[example.Intent] = place + 1;
            return place % HoldOutEvery == HoldOutEvery - 1;
        });
        return ([.. groups[false]], [.. groups[true]]);
    }

    /// <summary>
    /// Where nothing out of scope is at hand, some intents play it: the trial's ensemble never learns of them.
    /// </summary>
    private static HashSet<string> Strange(string[] labels) =>
        labels.Where((_, place) => place % StrangeEvery == StrangeEvery - 1).ToHashSet(StringComparer.Ordinal);

    private static (FeatureSpace Space, Ensemble Ensemble) Learn(
        List<LabelledExample> examples, string[] labels, CancellationToken cancellation)
    {
        var space = FeatureSpace.Over([.. examples.Select(example => example.Text)]);
        var inputs = examples.AsParallel().AsOrdered().Select(example => space.Of(example.Text, out _)).ToArray();
        var targets = examples.Select(example => Array.IndexOf(labels, example.Intent)).ToArray();
        return (space, Ensemble.Train(inputs, targets, labels.Length, space.Size, cancellation));
    }

    private static string[] LabelsOf(IEnumerable<LabelledExample> examples) =>
        [.. examples.Select(e => e.Intent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
