using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Reads Markdown into plain-text sections.</summary>
internal static class MarkdownSections
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static IReadOnlyList<Section> Read(string markdown)
    {
        var sections = new List<Section>();
        var heading = string.Empty;
        var text = new StringBuilder();
        foreach (var block in Markdown.Parse(markdown, Pipeline))
        {
            if (block is HeadingBlock title)
            {
                Close(sections, heading, text);
                heading = Words(title.Inline);
            }
            else
            {
                Append(block, text);
            }
        }

        Close(sections, heading, text);
        return sections;
    }

    private static void Close(List<Section> sections, string heading, StringBuilder text)
    {
        if (text.ToString().Trim() is { Length: > 0 } words)
        {
            sections.Add(new Section(heading, words));
        }

        text.Clear();
    }

    private static void Append(Block block, StringBuilder text)
    {
        switch (block)
        {
            case TableRow row:
                var cells = row.Descendants<ParagraphBlock>().Select(cell => Words(cell.Inline));
                text.AppendJoin(", ", cells).Append(".\n");
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Append(child, text);
                }

                break;
            case HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock } html:
                AppendHtml(html.Lines.ToString(), text);
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append('\n');
                break;
            case LeafBlock { Inline: not null } leaf:
                text.Append(Words(leaf.Inline)).Append('\n');
                break;
        }
    }

    /// <summary>A table written in HTML is read as a web page's is: what people see of it.</summary>
    private static void AppendHtml(string html, StringBuilder text)
    {
        foreach (var block in Markdown.Parse(HtmlArticle.Read(html).Markdown, Pipeline).Where(block => block is not HtmlBlock))
            Append(block, text);
    }

    /// <summary>Tags and pictures are left out: they are not words.</summary>
    private static string Words(ContainerInline? inlines) =>
        inlines is null ? string.Empty : string.Concat(inlines.Select(Word)).Trim();

    private static string Word(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LinkInline { IsImage: true } => string.Empty,
        ContainerInline container => string.Concat(container.Select(Word)),
        _ => string.Empty,
    };
}
