using Steward.Activities.Knowledge;

namespace Steward.Activities.Models.Local.Answers;

/// <summary>
/// Weighs every sentence of the found passages by its signs. Their odds, taken together, tell the passage that answers:
/// a sentence alone may share words with a question by chance.
/// </summary>
internal static class AnswerRanker
{
    private const double LackWeight = 0.5;

    /// <summary>Null when there is nothing to go by.</summary>
    public static RankedAnswer? Best(AskedQuestion question, IReadOnlyList<Passage> passages, int mostSentences)
    {
        if (question.SaysNothing)
        {
            return null;
        }

        var all = passages.SelectMany(passage => AnswerSigns.Read(question, passage)).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var top = all.Max(sentence => sentence.Score);
        var odds = all.Sum(sentence => Math.Exp(sentence.Score - top));
        var (passage, own, share) = all
            .GroupBy(sentence => sentence.Passage.PassageId, StringComparer.Ordinal)
            .Select(group => (
                group.First().Passage,
                Own: group.ToList(),
                Share: group.Sum(sentence => Math.Exp(sentence.Score - top)) / odds))
            .MaxBy(group => group.Share);
        var terms = AnswerSigns.TermsOf(passage);
        return new(
            passage,
            [.. own.OrderByDescending(sentence => sentence.Score)
                .Take(mostSentences)
                .OrderBy(sentence => sentence.Position)
                .Select(sentence => sentence.Text)],
            share + question.ShareIn(terms) - (LackWeight * question.Lacks(terms)));
    }
}
