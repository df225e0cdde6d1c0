using System.CommandLine;
using Steward.Client;
using Steward.Starters.Cli.Views;

namespace Steward.Starters.Cli.Labels;

internal sealed class LabelsShowCommand : DeskVerb
{
    private readonly Argument<string> label = LabelArgument.Create();

    public LabelsShowCommand()
        : base(
            "show",
            "Shows one of them: its words, what was guessed by which model, who decided",
            "steward labels show l1b2c3",
            "steward labels show l1b2c3 --json")
    {
        Add(label);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var entry = await steward.LabelAsync(line.GetValue(label)!, cancellation);
        terminal.Show(entry, screen => LabelTable.DrawWhole(screen, entry));
        return ExitCodes.Ok;
    }
}
