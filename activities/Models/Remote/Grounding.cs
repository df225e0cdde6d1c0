using System.Text.RegularExpressions;
using Steward.Activities.Knowledge;
using Steward.Activities.Models.Local;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Remote;

/// <summary>Keeps the sentences that their sources carry; the rest is cut.</summary>
internal static partial class Grounding
{
    /// <summary>Share of a sentence's telling words that one source must have.</summary>
    private const double Enough = 0.5;

    /// <param name="lookedUp">What look-ups answered in this turn.</param>
    public static (IReadOnlyList<string> Kept, IReadOnlyList<Citation> Citations, int Cut) Check(
        ModelAnswer answer, IReadOnlyList<Passage> passages, IReadOnlyList<string> lookedUp)
    {
        var kept = new List<string>();
        var cited = new List<Passage>();
        var cut = 0;
        foreach (var sentence in answer.Sentences)
        {
            var source = passages.FirstOrDefault(passage =>
                sentence.Passages?.Contains(passage.PassageId, StringComparer.Ordinal) == true
                    && Carries(passage.Text, sentence.Text));
            if (source is not null)
                kept.Add($"{sentence.Text.Trim()} [{Number(cited, source)}]");
            else if (StatesNothing(sentence.Text) || lookedUp.Any(found => Carries(found, sentence.Text)))
                kept.Add(sentence.Text.Trim());
            else
                cut++;
        }

        return (kept, [.. cited.Select(passage => new Citation(passage.PassageId, passage.ContentHash))], cut);
    }

    /// <summary>One sentence of the source has most of its telling words and every one of its figures.</summary>
    private static bool Carries(string source, string sentence)
    {
        var figures = Figures(sentence);
        var told = AnswerSentences.Stems(sentence);
        return told.Count > 0 && AnswerSentences.Split(source).Any(said =>
            figures.IsSubsetOf(Figures(said)) && AnswerSentences.Score(told, said) >= Enough);
    }

    private static HashSet<string> Figures(string text) =>
        Figure().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    private static int Number(List<Passage> cited, Passage source)
    {
        var at = cited.FindIndex(passage => passage.PassageId == source.PassageId);
        if (at >= 0)
            return at + 1;
        cited.Add(source);
        return cited.Count;
    }

    private static bool StatesNothing(string sentence) =>
        !Figure().IsMatch(sentence) && Courtesy().IsMatch(sentence.Trim());

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"^(hello|hi|thank|thanks|i am sorry|i'm sorry|sorry|you'?re welcome|of course|happy to help|" +
        @"please let (me|us) know|is there anything else)\b[^.!?]{0,80}[.!?]?$|" +
        @"^(could|can|would|which|what|do|may|shall)\b[^.!]{0,200}\?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Courtesy();
}
