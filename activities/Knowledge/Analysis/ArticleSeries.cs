using System.Text.RegularExpressions;

namespace Steward.Activities.Knowledge.Analysis;

/// <summary>
/// Articles numbered under one name, such as <c>gold-card-001</c> to <c>gold-card-014</c>, are a series: they are about
/// one thing, and the first introduces it.
/// </summary>
internal static partial class ArticleSeries
{
    /// <summary>The series' name, such as <c>gold-card</c>; null for an article that stands alone.</summary>
    public static string? NameOf(string articleId) =>
        Numbered().Match(articleId) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The name as words, such as <c>gold card</c>; empty for an article that stands alone.</summary>
    public static string WordsOf(string articleId) =>
        NameOf(articleId) is { } name ? NotWords().Replace(name, " ") : string.Empty;

    /// <summary>The id that the series' first article has if it is there, such as <c>gold-card-001</c>.</summary>
    public static string? LeadOf(string articleId) =>
        Numbered().Match(articleId) is { Success: true } match
            ? articleId[..match.Groups["number"].Index] + "1".PadLeft(match.Groups["number"].Length, '0')
            : null;

    [GeneratedRegex(@"^(?<name>.+)[-_](?<number>\d{1,6})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[\W_]+", RegexOptions.None, 1000)]
    private static partial Regex NotWords();
}
