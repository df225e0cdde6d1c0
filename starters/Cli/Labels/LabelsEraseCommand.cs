using System.CommandLine;
using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli.Labels;

internal sealed class LabelsEraseCommand : DeskVerb
{
    private readonly Argument<string> ticket = TicketArgument.Create();

    public LabelsEraseCommand()
        : base(
            "erase",
            "Takes a ticket's messages out of the queue, whatever was decided of them",
            "steward labels erase T-42",
            "steward labels erase T-42 --as maria --json")
    {
        Add(ticket);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var erased = await steward.EraseLabelsAsync(line.GetValue(ticket)!, cancellation);
        terminal.Show(erased, screen => screen.MarkupLineInterpolated(
            $"{erased.Messages} of ticket {erased.TicketId}'s messages were in the queue and are gone."));
        return ExitCodes.Ok;
    }
}
