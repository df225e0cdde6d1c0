using System.CommandLine;
using Steward.Client;
using Steward.Starters.Cli.Views;

namespace Steward.Starters.Cli.Commands;

internal sealed class ShowCommand : DeskVerb
{
    private readonly Argument<string> ticket = TicketArgument.Create();
    private readonly Option<bool> briefing = new("--briefing")
    {
        Description = "The briefing for a person who takes over",
    };

    public ShowCommand()
        : base(
            "show",
            "Shows a ticket: its state, what was said, what waits",
            "steward show 42",
            "steward show 42 --briefing",
            "steward show 42 --json")
    {
        Add(ticket);
        Add(briefing);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var id = line.GetValue(ticket)!;
        if (line.GetValue(briefing))
        {
            var read = await steward.BriefingAsync(id, cancellation);
            terminal.Show(read, screen => BriefingPanel.Draw(screen, read));
            return ExitCodes.Ok;
        }

        var view = await steward.GetAsync(id, cancellation);
        terminal.Show(view, screen => TicketPanel.Draw(screen, view));
        return ExitCodes.Ok;
    }
}
