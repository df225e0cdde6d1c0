using Steward.Activities.Privacy;

namespace Steward.Activities.Understanding.Classification;

/// <summary>Learns from corrections, unless that makes the classifier worse.</summary>
public static class Retraining
{
    private const int KeptEvery = 5;

    /// <param name="validation">Messages to try both on; null: every fifth example of each intent is kept back.</param>
    /// <exception cref="ArgumentException">There are no corrections, or nothing to try them on.</exception>
    public static RetrainVerdict Run(
        IReadOnlyList<LabelledExample> examples, IReadOnlyList<LabelledExample> corrections,
        IReadOnlyList<LabelledExample>? validation = null, CancellationToken cancellation = default)
    {
        var known = examples.ToHashSet();
        var learnt = corrections.Select(WithoutPersonalData).Distinct().Where(row => !known.Contains(row)).ToList();
        if (learnt.Count == 0)
            throw new ArgumentException("Every correction is among the examples already.", nameof(corrections));
        var (seen, kept) = validation is null ? Split(examples) : (examples, validation);
        if (kept.Count == 0)
            throw new ArgumentException("No message is left to try the models on.", nameof(validation));
        var before = Right(IntentTraining.Train(seen, null, cancellation), kept);
        var after = Right(IntentTraining.Train([.. seen, .. learnt], null, cancellation), kept);
        var model = after < before ? null : IntentTraining.Train([.. examples, .. learnt], null, cancellation);
        return new RetrainVerdict(before, after, kept.Count, model, learnt);
    }

    private static LabelledExample WithoutPersonalData(LabelledExample row)
    {
        var pieces = PersonalPieces.Of(row.Text, PrivacyOptions.Harmless.Contains);
        var cut = new CutText(row.Text, [.. pieces.Select(piece => (piece, TokenText.Of(piece.Kind, 1)))]);
        return row with { Text = cut.Text };
    }

    private static (IReadOnlyList<LabelledExample> Seen, IReadOnlyList<LabelledExample> Kept) Split(
        IReadOnlyList<LabelledExample> examples)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = examples.ToLookup(example =>
        {
            var place = places.GetValueOrDefault(example.Intent);
            places[example.Intent] = place + 1;
            return place % KeptEvery == KeptEvery - 1;
        });
        return ([.. parts[false]], [.. parts[true]]);
    }

    private static double Right(IntentModel model, IReadOnlyList<LabelledExample> messages) => messages.Average(
        message => model.Guess(message.Text) is var guess && message.OutOfScope
            ? guess.InScope ? 0 : 1.0
            : guess.InScope && guess.Intent == message.Intent ? 1 : 0);
}
