namespace Steward.Activities.Understanding.Classification;

/// <summary>What an ensemble made of a message that it was not trained on.</summary>
/// <param name="Label">The right class; -1: none of them.</param>
internal sealed record Trial(float[] Scores, float Known, int Label)
{
    public int Best { get; } = Array.IndexOf(Scores, Scores.Max());

    public bool Right => Best == Label;
}
