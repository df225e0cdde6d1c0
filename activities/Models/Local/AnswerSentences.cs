using System.Text.RegularExpressions;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Local;

/// <summary>Cuts texts into sentences, and tells how much of one another they say.</summary>
internal static partial class AnswerSentences
{
    private const int StemLength = 5;

    private static readonly HashSet<string> Empty = new(
        ("a an the is are was were do does did can could will would should have has had i me my you your we our it "
            + "its this that "
        + "these those to of in on for with at by from as and or but if how what when where which who why be been am "
        + "not no "
        + "please want like need know tell get long much many there any some about").Split(
            ' '), StringComparer.Ordinal);

    public static IReadOnlyList<string> Split(string text) =>
        [.. Break().Split(
            text).Select(sentence => sentence.Trim().TrimStart('-', '*', ' ')).Where(sentence => sentence.Length > 1)];

    /// <summary>The share of the telling words asked for that a sentence has, 0 to 1.</summary>
    public static double Score(IReadOnlySet<string> asked, string sentence) =>
        asked.Count == 0 ? 0 : Stems(sentence).Count(asked.Contains) / (double)asked.Count;

    /// <summary>Telling words, cut to a length at which their forms mostly agree.</summary>
    public static IReadOnlySet<string> Stems(string text) =>
        Tokens.Of(text).Where(word => !Empty.Contains(word))
            .Select(word => word.Length > StemLength ? word[..StemLength] : word.TrimEnd('s'))
            .Where(stem => stem.Length > 0)
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"(?<=[.!?])(?<!\b([ap]\.m|e\.g|i\.e|Mr|Mrs|Dr|No|St)\.)\s+(?=[\p{Lu}\d""'(])|\n+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Break();
}
