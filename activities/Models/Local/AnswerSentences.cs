using System.Text.RegularExpressions;
using Steward.Activities.Knowledge;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Local;

/// <summary>Picks the sentences of passages that share most telling words with a question.</summary>
internal static partial class AnswerSentences
{
    private const int StemLength = 5;
    private const int FewWords = 2;

    private static readonly HashSet<string> Empty = new(
        ("a an the is are was were do does did can could will would should have has had i me my you your we our it "
            + "its this that "
        + "these those to of in on for with at by from as and or but if how what when where which who why be been am "
        + "not no "
        + "please want like need know tell get long much many there any some about").Split(
            ' '), StringComparer.Ordinal);

    /// <summary>
    /// The best run of sentences of the best passage, in its order; a better sentence of the other passage replaces it.
    /// </summary>
    public static IReadOnlyList<(string Sentence, Passage Passage)> Best(
        string question, IReadOnlyList<Passage> passages, int most)
    {
        var asked = Stems(question);
        if (asked.Count == 0)
            return [];
        var runs = passages.Select(passage => (Passage: passage, Rows: Split(passage.Text)
            .Select((text, position) => (Text: text, Position: position, Score: Score(asked, $"{text}"))).ToList()));
        var best = runs.Where(run => run.Rows.Count > 0)
            .OrderByDescending(run => (run.Rows.Max(row => row.Score) * 0.5) + run.Passage.Coverage)
            .FirstOrDefault();
        if (best.Passage is null)
            return [];
        var picked = best.Rows.OrderByDescending(row => row.Score).ThenBy(row => row.Position).Take(most)
            .Where((row, rank) => rank == 0 || row.Score > 0.15)
            .OrderBy(row => row.Position)
            .Select(row => (row.Text, best.Passage))
            .ToList();
        return Answers(asked, picked) ? picked : [];
    }

    /// <summary>
    /// The sentences themselves, under their headings, must speak of what was asked: of both words of a short question,
    /// of most of a longer one. A passage can have every word and still no sentence that answers.
    /// </summary>
    private static bool Answers(IReadOnlySet<string> asked, IReadOnlyList<(string Text, Passage Passage)> picked)
    {
        var shown = string.Join(' ', picked.Select(pick => pick.Text));
        var share = Score(asked, $"{picked[0].Passage.Title} {picked[0].Passage.Heading} {shown}");
        return asked.Count <= FewWords ? share >= 1 : share >= 0.5;
    }

    public static IReadOnlyList<string> Split(string text) =>
        [.. Break().Split(
            text).Select(sentence => sentence.Trim().TrimStart('-', '*', ' ')).Where(sentence => sentence.Length > 1)];

    /// <summary>The share of the question's telling words that a sentence has, 0 to 1.</summary>
    public static double Score(IReadOnlySet<string> asked, string sentence) =>
        asked.Count == 0 ? 0 : Stems(sentence).Count(asked.Contains) / (double)asked.Count;

    /// <summary>Telling words, cut to a length at which their forms mostly agree.</summary>
    public static IReadOnlySet<string> Stems(string text) =>
        Tokens.Of(text).Where(word => !Empty.Contains(word))
            .Select(word => word.Length > StemLength ? word[..StemLength] : word.TrimEnd('s'))
            .Where(stem => stem.Length > 0)
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}\d""'(])|\n+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Break();
}
