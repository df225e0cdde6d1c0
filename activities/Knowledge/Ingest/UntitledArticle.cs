using System.Text;
using System.Text.RegularExpressions;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Front matter for a file that has none: the id from its name, the title from what it says.</summary>
internal static partial class UntitledArticle
{
    private const int LongestId = 80;
    private const int LongestTitle = 200;

    public static string FrontMatter(string file, string? title)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var slug = NotOfAnId().Replace(name.ToLowerInvariant(), "-").Trim('-');
        return $"id: {Quoted(Cut(slug, LongestId).TrimEnd('-'))}\ntitle: {Quoted(Cut(OneLine(title ?? name), LongestTitle))}";
    }

    private static string OneLine(string text) => Blank().Replace(text, " ").Trim();

    /// <summary>Never within a letter that takes two places.</summary>
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static string Quoted(string text) =>
        new StringBuilder("'").Append(text.Replace("'", "''", StringComparison.Ordinal)).Append('\'').ToString();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotOfAnId();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
