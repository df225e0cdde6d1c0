using System.Globalization;
using System.Net;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Steward.Starters.Pictures;

/// <summary>
/// Draws what a console showed as an SVG: a dark window, monospaced text, each run of one colour a span.
/// </summary>
internal sealed class SvgPicture(string title) : IAnsiConsoleEncoder
{
    private const double CellWidth = 8.43;
    private const double LineHeight = 19;
    private const double Margin = 20;
    private const double Bar = 40;

    /// <summary>Browsers draw several plain spaces as one.</summary>
    private const char NoBreakSpace = '\u00a0';

    private const string Ink = "#c8d0e0";
    private const string Paper = "#16181f";
    private const string Fonts =
        "ui-monospace,'Cascadia Mono','SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace";

    public string Encode(IAnsiConsole console, IEnumerable<IRenderable> renderable)
    {
        // An empty line's bare "\n" would be lost: only a true line break counts on a line without words.
        var segments = renderable.SelectMany(r => r.GetSegments(console)).Where(s => !s.IsControlCode);
        var lines = Segment.SplitLines(segments.Select(s => s.Text == "\n" ? Segment.LineBreak : s));
        while (lines.Count > 0 && lines[^1].All(s => string.IsNullOrWhiteSpace(s.Text)))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var width = (console.Profile.Width * CellWidth) + (2 * Margin);
        var svg = new StringBuilder();
        Open(svg, width, Bar + Margin + (lines.Count * LineHeight));
        foreach (var (row, line) in lines.Index())
        {
            Line(svg, line, Bar + ((row + 1) * LineHeight));
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    /// <summary>Named colours are each terminal's own; the picture takes ones that go with its paper.</summary>
    private static string Shade(Color colour) =>
        colour == Color.Default ? Ink
        : colour == Color.Grey ? "#8089a0"
        : colour == Color.Green ? "#9ece6a"
        : colour == Color.Yellow ? "#e0af68"
        : colour == Color.Magenta || colour == Color.Magenta1 ? "#bb9af7"
        : colour == Color.Red ? "#f7768e"
        : "#" + colour.ToHex().ToLowerInvariant();

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder svg, IEnumerable<Segment> line, double y)
    {
        var column = 0;
        foreach (var segment in line)
        {
            if (!string.IsNullOrWhiteSpace(segment.Text))
            {
                Run(svg, segment, Margin + (column * CellWidth), y);
            }

            column += segment.CellCount();
        }
    }

    private static void Run(StringBuilder svg, Segment segment, double x, double y)
    {
        var indent = segment.Text.Length - segment.Text.TrimStart().Length;
        var text = string.Concat(segment.Text.Where(c => !char.IsControl(c))).Trim().Replace(' ', NoBreakSpace);
        var colour = Shade(segment.Style.Foreground);
        var weight = segment.Style.Decoration.HasFlag(Decoration.Bold) ? " font-weight=\"700\"" : string.Empty;
        var slant = segment.Style.Decoration.HasFlag(Decoration.Italic) ? " font-style=\"italic\"" : string.Empty;
        svg.Append("<text x=\"").Append(Number(x + (indent * CellWidth)))
            .Append("\" y=\"").Append(Number(y))
            .Append("\" textLength=\"").Append(Number(new Segment(text).CellCount() * CellWidth))
            .Append("\" fill=\"").Append(colour).Append('"').Append(weight).Append(slant).Append('>')
            .Append(WebUtility.HtmlEncode(text)).Append("</text>\n");
    }

    private void Open(StringBuilder svg, double width, double height)
    {
        var (w, h, name) = (Number(width), Number(height), WebUtility.HtmlEncode(title));
        svg.Append(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}"
              role="img" aria-label="{name}">
            <rect width="{w}" height="{h}" rx="10" fill="{Paper}"/>
            <circle cx="22" cy="18" r="6" fill="#f7768e"/>
            <circle cx="42" cy="18" r="6" fill="#e0af68"/>
            <circle cx="62" cy="18" r="6" fill="#9ece6a"/>
            <text x="50%" y="22" text-anchor="middle" font-family="ui-sans-serif,system-ui,sans-serif"
              font-size="12" fill="#6b7280">{name}</text>
            <g font-family="{Fonts}" font-size="14">

            """);
    }
}
