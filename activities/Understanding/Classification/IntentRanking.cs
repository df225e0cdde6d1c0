namespace Steward.Activities.Understanding.Classification;

/// <summary>A message's likeliest intents in a model's eyes, best first; none when it has no known word.</summary>
/// <param name="Model">The model's version.</param>
public sealed record IntentRanking(IReadOnlyList<IntentGuess> Chances, string Model)
{
    /// <summary>The likeliest; an empty message is out of scope without any confidence.</summary>
    public IntentGuess Best => Chances.Count > 0
        ? Chances[0]
        : new IntentGuess(Intents.OutOfScope, 0) { InScope = false };

    /// <summary>How far the best stands before the next one, 0 to 1.</summary>
    public double Margin => Best.Confidence - (Chances.Count > 1 ? Chances[1].Confidence : 0);
}
