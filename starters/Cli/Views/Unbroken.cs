using Spectre.Console;
using Spectre.Console.Rendering;

namespace Steward.Starters.Cli.Views;

/// <summary>A line that is not broken here: what is to be copied must be in one piece; the terminal wraps it.</summary>
internal sealed class Unbroken(string indent, string text, Style style) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [new Segment(indent), new Segment(text, style), Segment.LineBreak];
}
