using System.CommandLine;
using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli.Labels;

internal sealed class LabelsDismissCommand : DeskVerb
{
    private readonly Argument<string> label = LabelArgument.Create();

    public LabelsDismissCommand()
        : base(
            "dismiss",
            "Says that nothing can be learnt from a message",
            "steward labels dismiss l1b2c3",
            "steward labels dismiss l1b2c3 --as maria --json")
    {
        Add(label);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var entry = await steward.DismissLabelAsync(line.GetValue(label)!, cancellation: cancellation);
        terminal.Show(entry, screen => screen.MarkupLineInterpolated($"Dismissed: {entry.Text}"));
        return ExitCodes.Ok;
    }
}
