using Steward.Activities.Knowledge;

namespace Steward.Activities.Models.Local.Answers;

/// <summary>A sentence that may answer, and what speaks for it.</summary>
/// <param name="Position">In its passage, from 0.</param>
/// <param name="Signs">The figures that <see cref="AnswerSigns"/> reads.</param>
internal sealed record AnswerSentence(Passage Passage, int Position, string Text, double[] Signs)
{
    public double Score { get; } = AnswerSigns.Weigh(Signs);
}
