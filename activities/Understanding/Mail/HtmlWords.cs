using System.Text;
using MimeKit.Text;

namespace Steward.Activities.Understanding.Mail;

/// <summary>
/// The words of an HTML mail as its reader sees them: no scripts, styles or hidden text; quotes marked by <c>&gt;</c> as
/// plain mails do. Nothing is loaded or run, and input of any depth is read once.
/// </summary>
internal sealed class HtmlWords
{
    private static readonly HashSet<HtmlTagId> Unseen =
    [
        HtmlTagId.Script, HtmlTagId.Style, HtmlTagId.Head, HtmlTagId.Title, HtmlTagId.NoScript, HtmlTagId.Object,
        HtmlTagId.TextArea, HtmlTagId.Select, HtmlTagId.Xml,
    ];

    private static readonly HashSet<HtmlTagId> Blocks =
    [
        HtmlTagId.P, HtmlTagId.Div, HtmlTagId.LI, HtmlTagId.TR, HtmlTagId.Table, HtmlTagId.UL, HtmlTagId.OL,
        HtmlTagId.BlockQuote, HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5, HtmlTagId.H6,
        HtmlTagId.Pre, HtmlTagId.HR, HtmlTagId.Center,
    ];

    private readonly StringBuilder words = new();
    private readonly List<(HtmlTagId Tag, bool Hides, bool Quotes)> open = [];
    private int hidden;
    private int quoted;

    private HtmlWords()
    {
    }

    public static string Of(string html)
    {
        var reader = new HtmlWords();
        var tokens = new HtmlTokenizer(new StringReader(html));
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlDataToken { Kind: HtmlTokenKind.Data } data && reader.hidden == 0)
                reader.Write(data.Data);
            else if (token is HtmlTagToken tag)
                reader.Read(tag);
        }

        return reader.words.ToString().Trim();
    }

    private void Read(HtmlTagToken tag)
    {
        if (tag.Id == HtmlTagId.Br && hidden == 0)
            Break();
        if (Blocks.Contains(tag.Id) && hidden == 0)
            EndLine();
        if (tag.IsEndTag)
            Close(tag.Id);
        else if (!tag.IsEmptyElement && !tag.Id.IsEmptyElement())
            Open(tag);
    }

    private void Open(HtmlTagToken tag)
    {
        if (Blocks.Contains(tag.Id) && open.Count > 0 && open[^1].Tag == HtmlTagId.P)
            Pop();
        var element = (tag.Id, Hides: Hides(tag), Quotes: tag.Id == HtmlTagId.BlockQuote);
        hidden += element.Hides ? 1 : 0;
        quoted += element.Quotes ? 1 : 0;
        open.Add(element);
    }

    private void Close(HtmlTagId tag)
    {
        if (open.FindLastIndex(element => element.Tag == tag) is var at and >= 0)
        {
            while (open.Count > at)
                Pop();
        }
    }

    private void Pop()
    {
        hidden -= open[^1].Hides ? 1 : 0;
        quoted -= open[^1].Quotes ? 1 : 0;
        open.RemoveAt(open.Count - 1);
    }

    private static bool Hides(HtmlTagToken tag) =>
        Unseen.Contains(tag.Id) || tag.Attributes.Any(attribute =>
            attribute.Id == HtmlAttributeId.Style && IsHidden(attribute.Value)
            || attribute.Name.Equals("hidden", StringComparison.OrdinalIgnoreCase));

    private static bool IsHidden(string? style)
    {
        var compact = (style ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        return compact.Contains("display:none", StringComparison.Ordinal)
            || compact.Contains("visibility:hidden", StringComparison.Ordinal)
            || compact.Contains("font-size:0;", StringComparison.Ordinal)
            || compact.Contains("font-size:0px", StringComparison.Ordinal);
    }

    /// <summary>White space runs together, as a browser shows it.</summary>
    private void Write(string text)
    {
        foreach (var character in text.Replace('\u00a0', ' '))
        {
            var atStart = words.Length == 0 || words[^1] == '\n';
            if (!char.IsWhiteSpace(character))
                words.Append(atStart && quoted > 0 ? "> " : string.Empty).Append(character);
            else if (!atStart && words[^1] != ' ')
                words.Append(' ');
        }
    }

    private void EndLine()
    {
        if (words.Length > 0 && words[^1] != '\n')
            words.Append('\n');
    }

    private void Break() => words.Append('\n');
}
