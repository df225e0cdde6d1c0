using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>
/// Reads a web page as Markdown: headings, paragraphs, items and rows that a reader sees. Scripts, menus and whatever
/// is hidden from people are left out: words that nobody can see must not be answers.
/// </summary>
internal static class HtmlArticle
{
    private const string NotRead =
        "script, style, template, noscript, svg, iframe, object, nav, header, footer, form, button, [hidden], "
        + "[aria-hidden=true], [style*='display:none' i], [style*='display: none' i], [style*='visibility:hidden' i], "
        + "[style*='visibility: hidden' i], [style*='font-size:0' i], [style*='opacity:0' i]";

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "blockquote", "figcaption", "address", "body",
        "table", "thead", "tbody", "ul", "ol", "dl", "br", "hr", "aside", "details", "summary", "figure",
    };

    public static (string? Title, string Markdown) Read(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var unread in page.QuerySelectorAll(NotRead).ToList())
        {
            unread.Remove();
        }

        var title = page.QuerySelector("h1")?.TextContent ?? page.Title;
        var text = new StringBuilder();
        Append(page.QuerySelector("main, article") ?? page.Body ?? page.DocumentElement, text);
        return (string.IsNullOrWhiteSpace(title) ? null : title, text.ToString());
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    AppendWords(words.Data, text);
                    break;
                case IHtmlHeadingElement heading:
                    AppendLine(text, $"## {PlainMarkdown.Line(heading.TextContent)}");
                    break;
                case IHtmlTableRowElement row:
                    AppendLine(text, string.Join(", ", row.Cells.Select(cell => Words(cell))) + ".");
                    break;
                case IElement { LocalName: "li" } item:
                    text.Append("\n\n- ");
                    Append(item, text);
                    AppendLine(text, string.Empty);
                    break;
                case IElement { LocalName: "pre" } code:
                    AppendLines(code.TextContent, text);
                    break;
                case IElement { LocalName: "dt" } term:
                    AppendLine(text, Words(term) + "\\:");
                    break;
                case IElement { LocalName: "dd" } meaning:
                    JoinTerm(text);
                    Append(meaning, text);
                    AppendLine(text, string.Empty);
                    break;
                case IElement element:
                    AppendElement(element, text);
                    break;
            }
        }
    }

    private static void AppendElement(IElement element, StringBuilder text)
    {
        var block = Blocks.Contains(element.LocalName);
        if (block)
        {
            AppendLine(text, string.Empty);
        }

        Append(element, text);
        if (block)
        {
            AppendLine(text, string.Empty);
        }
    }

    /// <summary>Lines of code stay lines.</summary>
    private static void AppendLines(string code, StringBuilder text)
    {
        foreach (var line in code.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0))
            AppendLine(text, PlainMarkdown.Line(line));
    }

    /// <summary>A term and what it means are read together.</summary>
    private static void JoinTerm(StringBuilder text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] == '\n')
            end--;
        if (end > 0 && text[end - 1] == ':')
        {
            text.Length = end;
            text.Append(' ');
        }
    }

    private static string Words(IElement element) => PlainMarkdown.Line(element.TextContent);

    private static void AppendWords(string words, StringBuilder text)
    {
        var plain = PlainMarkdown.Line(words);
        if (plain.Length > 0)
        {
            text.Append(plain).Append(' ');
        }
    }

    private static void AppendLine(StringBuilder text, string line) =>
        text.Append("\n\n").Append(line).Append(line.Length > 0 ? "\n\n" : string.Empty);
}
