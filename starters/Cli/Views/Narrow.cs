using Spectre.Console.Rendering;

namespace Steward.Starters.Cli.Views;

/// <summary>Keeps long lines readable on wide screens.</summary>
internal sealed class Narrow(IRenderable inner, int most) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, Math.Min(most, maxWidth));

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        inner.Render(options, Math.Min(most, maxWidth));
}
