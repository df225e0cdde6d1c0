using Steward.Activities.Knowledge;

namespace Steward.Activities.Models.Local.Answers;

/// <summary>
/// What speaks for a sentence as the answer to a question, and how much each sign counts. The weights are those of a
/// listwise softmax regression over the sample shop's labelled questions.
/// </summary>
internal static class AnswerSigns
{
    private static readonly double[] Weights =
        [1.5, 0.3, 2.4, 3.7, 3.9, 0.7, 0.7, 0.75, 1.95, 0.9, -0.9, 0.8, 0.5, 0.3, 1.0];

    public static IEnumerable<AnswerSentence> Read(AskedQuestion question, Passage passage)
    {
        var texts = AnswerSentences.Split(passage.Text);
        var sentences = texts.Select(AskedQuestion.TermsOf).ToList();
        var title = AskedQuestion.TermsOf(passage.Title);
        var heading = passage.Heading.Length == 0 ? title : AskedQuestion.TermsOf(passage.Heading);
        var around = title.Union(heading, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var whole = TermsOf(passage);
        var (inTitle, inHeading) = (question.ShareIn(title), question.ShareIn(heading));
        var (inAll, lacks, ofHeading) = (question.ShareIn(whole), question.Lacks(whole), question.ShareOf(heading));
        for (var at = 0; at < texts.Count; at++)
        {
            var terms = sentences[at];
            var inSentence = question.ShareIn(terms);
            var inOwn = question.ShareIn(terms.Union(around, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal));
            var fits = question.Kind.Has(texts[at]);
            var asksFigure = question.Kind is AnswerKind.Duration or AnswerKind.Moment or AnswerKind.Money
                or AnswerKind.Number;
            yield return new(passage, at, texts[at],
            [
                inSentence,
                inHeading,
                inTitle,
                inOwn,
                inAll,
                -lacks,
                at == 0 ? 0 : question.ShareIn(sentences[at - 1]),
                question.ShareOf(terms),
                ofHeading,
                asksFigure && fits ? 1 : 0,
                asksFigure && !fits ? 1 : 0,
                question.Kind == AnswerKind.Whether && fits ? 1 : 0,
                at == 0 ? 1 : 0,
                passage.Heading.Length == 0 ? 1 : 0,
                inSentence * inOwn,
            ]);
        }
    }

    public static IReadOnlySet<string> TermsOf(Passage passage) =>
        AskedQuestion.TermsOf($"{passage.Title}\n{passage.Heading}\n{passage.Text}");

    public static double Weigh(double[] signs) => signs.Zip(Weights, (sign, weight) => sign * weight).Sum();
}
