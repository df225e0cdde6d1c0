using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>
/// A PDF's outline as headings of its text. An entry stands where its words stand as a line of their own, or first on
/// the page that it points to.
/// </summary>
internal sealed partial class PdfOutline
{
    private readonly ILookup<int, string> titles;

    private PdfOutline(IEnumerable<DocumentBookmarkNode> entries) =>
        titles = entries.Where(entry => Plain(entry.Title).Length > 0)
            .ToLookup(entry => entry.PageNumber, entry => entry.Title);

    public static PdfOutline Of(PdfDocument document) =>
        new(document.TryGetBookmarks(out var outline) ? outline.GetNodes().OfType<DocumentBookmarkNode>() : []);

    /// <summary>The page's text as Markdown.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="text">Its plain text.</param>
    public string Headed(int page, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var entries = titles[page].ToList();
        var markdown = new StringBuilder();
        foreach (var entry in entries.Where(entry => !lines.Any(line => Plain(line) == Plain(entry))))
            AppendHeading(markdown, entry);
        foreach (var line in lines)
        {
            if (line.Trim().Length > 0 && entries.Exists(entry => Plain(entry) == Plain(line)))
                AppendHeading(markdown, line);
            else
                markdown.Append(PlainMarkdown.Line(line)).Append('\n');
        }

        return markdown.ToString();
    }

    private static void AppendHeading(StringBuilder markdown, string title) =>
        markdown.Append("\n\n## ").Append(PlainMarkdown.Line(Blank().Replace(title.Trim(), " "))).Append("\n\n");

    /// <summary>Without its number, blanks and capitals: an outline and its page write them differently.</summary>
    private static string Plain(string title) =>
        Number().Replace(Blank().Replace(title.Trim(), " "), string.Empty).ToLowerInvariant();

    [GeneratedRegex(@"^\d+(\.\d+)*\.?\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
