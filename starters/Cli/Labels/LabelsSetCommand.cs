using System.CommandLine;
using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli.Labels;

internal sealed class LabelsSetCommand : DeskVerb
{
    private readonly Argument<string> label = LabelArgument.Create();
    private readonly Argument<string> intent = new("intent")
    {
        Description = "What it is about, such as order_status; out_of_scope when it is nothing that we do",
    };
    private readonly Option<bool> fresh = new("--new") { Description = "The intent is one that no example has yet" };

    public LabelsSetCommand()
        : base(
            "set",
            "Says what a message is about; `steward retrain --labels` learns from it",
            "steward labels set l1b2c3 order_status --as maria",
            "steward labels set l1b2c3 gift_wrapping --new")
    {
        Add(label);
        Add(intent);
        Add(fresh);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var given = new LabelGiven(line.GetValue(intent)!, line.GetValue(fresh));
        var entry = await steward.SetLabelAsync(line.GetValue(label)!, given, cancellation: cancellation);
        terminal.Show(entry, screen => screen.MarkupLineInterpolated(
            $"[bold]{entry.Intent}[/] for {entry.Messages}× \"{entry.Text}\". [dim]steward retrain --labels …[/]"));
        return ExitCodes.Ok;
    }
}
