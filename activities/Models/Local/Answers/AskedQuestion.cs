using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Analysis;

namespace Steward.Activities.Models.Local.Answers;

/// <summary>A question, its telling words, and what it asks for.</summary>
internal sealed class AskedQuestion(string words, IReadOnlyList<AskedWord> telling)
{
    private readonly double all = telling.Sum(word => word.Rarity);
    private readonly double rarest = telling.Select(word => word.Rarity).DefaultIfEmpty(0).Max();

    public AnswerKind Kind { get; } = AnswerKinds.Of(words);

    public bool SaysNothing => all <= 0;

    public static IReadOnlySet<string> TermsOf(string text) =>
        LanguageAnalyzers.Terms("en", text).ToHashSet(StringComparer.Ordinal);

    /// <summary>How much of the question a text has, 0 to 1, rare words first.</summary>
    public double ShareIn(IReadOnlySet<string> terms) => telling.Sum(word => word.Rarity * word.ShareIn(terms)) / all;

    /// <summary>How much of a text the question speaks of, 0 to 1.</summary>
    public double ShareOf(IReadOnlySet<string> terms) =>
        terms.Count == 0 ? 0 : terms.Count(term => telling.Any(word => word.Means(term))) / (double)terms.Count;

    /// <summary>How telling the rarest word is that the text lacks, against the rarest of all, 0 to 1.</summary>
    public double Lacks(IReadOnlySet<string> terms) =>
        telling.Where(word => word.ShareIn(terms) <= 0).Select(word => word.Rarity).DefaultIfEmpty(0).Max() / rarest;
}
