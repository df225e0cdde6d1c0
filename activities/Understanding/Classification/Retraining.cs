using Steward.Activities.Privacy;

namespace Steward.Activities.Understanding.Classification;

/// <summary>Learns from corrections, unless that makes the classifier worse.</summary>
public static class Retraining
{
    private const int KeptEvery = 5;

    /// <summary>Beyond so many examples one part of them is tried: each training takes seconds.</summary>
    private const int Many = 4_000;

    /// <param name="validation">
    /// Messages to try both on: the corrections are refused when fewer come out right. Null: the examples themselves,
    /// each by models that have not seen it; one training differs a little from the next, so they are refused when more
    /// than chance (a standard error of the messages that changed) are lost.
    /// </param>
    /// <exception cref="ArgumentException">There are no corrections, or nothing to try them on.</exception>
    public static RetrainVerdict Run(
        IReadOnlyList<LabelledExample> examples, IReadOnlyList<LabelledExample> corrections,
        IReadOnlyList<LabelledExample>? validation = null, CancellationToken cancellation = default)
    {
        var known = examples.ToHashSet();
        var learnt = corrections.Select(WithoutPersonalData).Distinct().Where(row => !known.Contains(row)).ToList();
        if (learnt.Count == 0)
            throw new ArgumentException("Every correction is among the examples already.", nameof(corrections));
        var trial = validation is null
            ? Folds(examples).Aggregate(new RetrainTrial(), (all, fold) =>
                all.Add(Try(fold.Seen, learnt, fold.Kept, cancellation)))
            : Try(examples, learnt, validation, cancellation);
        if (trial.Messages == 0)
            throw new ArgumentException("No message is left to try the models on.", nameof(validation));
        var worse = validation is null ? trial.IsWorseThanChance : trial.IsWorse;
        var model = worse ? null : IntentTraining.Train([.. examples, .. learnt], null, cancellation);
        return new RetrainVerdict(trial.Before, trial.After, trial.Messages, model, learnt);
    }

    internal static LabelledExample WithoutPersonalData(LabelledExample row)
    {
        var pieces = PersonalPieces.Of(row.Text, PrivacyOptions.Harmless.Contains);
        var cut = new CutText(row.Text, [.. pieces.Select(piece => (piece, TokenText.Of(piece.Kind, 1)))]);
        return row with { Text = cut.Text };
    }

    private static RetrainTrial Try(
        IReadOnlyList<LabelledExample> seen, IReadOnlyList<LabelledExample> learnt,
        IReadOnlyList<LabelledExample> kept, CancellationToken cancellation)
    {
        var before = IntentTraining.Train(seen, null, cancellation);
        var after = IntentTraining.Train([.. seen, .. learnt], null, cancellation);
        return RetrainTrial.Of([.. kept.Select(message => (IsRight(before, message), IsRight(after, message)))]);
    }

    /// <summary>Every fifth example of each intent is kept back, in turn; of many examples one such part tells enough.
    /// </summary>
    private static IEnumerable<(IReadOnlyList<LabelledExample> Seen, IReadOnlyList<LabelledExample> Kept)> Folds(
        IReadOnlyList<LabelledExample> examples)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = examples.ToLookup(example =>
            (places[example.Intent] = places.GetValueOrDefault(example.Intent) + 1) % KeptEvery);
        return Enumerable.Range(0, examples.Count > Many ? 1 : KeptEvery).Select(part => (
            (IReadOnlyList<LabelledExample>)[.. parts.Where(other => other.Key != part).SelectMany(row => row)],
            (IReadOnlyList<LabelledExample>)[.. parts[part]]));
    }

    private static bool IsRight(IntentModel model, LabelledExample message) =>
        model.Guess(message.Text) is var guess && message.OutOfScope
            ? !guess.InScope
            : guess.InScope && guess.Intent == message.Intent;
}
