using Spectre.Console;
using Spectre.Console.Rendering;

namespace Steward.Starters.Cli.Views;

/// <summary>Something with a margin at its left: one for the first line, another for those it wraps to.</summary>
internal sealed class Beside(Text first, Text rest, int width, IRenderable inner) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => new(width, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var lines = Segment.SplitLines(inner.Render(options, maxWidth - width));
        var margin = first;
        foreach (var line in lines)
        {
            foreach (var segment in ((IRenderable)margin).Render(options, width).Where(s => !s.IsLineBreak))
            {
                yield return segment;
            }

            foreach (var segment in line)
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
            margin = rest;
        }
    }
}
