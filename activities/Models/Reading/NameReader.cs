using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Reading;

/// <summary>
/// Finds what may be a first and a last name. The CRM decides: a name counts only together with its zip code.
/// </summary>
internal static partial class NameReader
{
    private const int MostCandidates = 4;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static IReadOnlyList<(string First, string Last)> Candidates(string text) =>
    [
        .. Introduced().Matches(text).Concat(Capitalised().Matches(text)).Concat(BeforeZip().Matches(text))
            .Select(match => (match.Groups["first"].Value, match.Groups["last"].Value))
            .Concat(UserId().Matches(text).Select(match => (match.Groups["first"].Value, match.Groups["last"].Value)))
            .Where(name => !IsFiller(name.Item1) && !IsFiller(name.Item2))
            .DistinctBy(name => (name.Item1.ToUpperInvariant(), name.Item2.ToUpperInvariant()))
            .Take(MostCandidates),
    ];

    private static bool IsFiller(string word) => Filler().IsMatch(word);

    [GeneratedRegex(
        @"\b([Nn]ame is|[Nn]ame:|[Ii]'?m|[Ii] am|[Tt]his is|[Yy]ou are|" +
        @"[Yy]ou're)\s+(?<first>\p{L}[\p{L}'-]+)\s+(?<last>\p{L}[\p{L}'-]+)",
        Options,
        1000)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"\b(?<first>\p{Lu}\p{Ll}[\p{L}'-]*)\s+(?<last>\p{Lu}\p{Ll}[\p{L}'-]*)", Options, 1000)]
    private static partial Regex Capitalised();

    [GeneratedRegex(
        @"\b(?<first>\p{L}[\p{L}'-]+)\s+(?<last>\p{L}[\p{L}'-]+),?\s+(zip( ?code)?:?\s+)?\d{5}\b", Options, 1000)]
    private static partial Regex BeforeZip();

    /// <summary>User ids hold the name; it still counts only with the zip code.</summary>
    [GeneratedRegex(@"\b(?<first>[a-z]+)_(?<last>[a-z]+)_\d{3,5}\b", Options, 1000)]
    private static partial Regex UserId();

    [GeneratedRegex(
        @"^(hi|hello|dear|my|the|a|an|in|and|order|zip|code|living|not|street|avenue|want|is|name|looking|trying|" +
        @"from|at|please)$",
        Options | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Filler();
}
