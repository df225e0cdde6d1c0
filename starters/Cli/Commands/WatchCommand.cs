using System.CommandLine;
using Steward.Client;
using Steward.Starters.Cli.Views;

namespace Steward.Starters.Cli.Commands;

internal sealed class WatchCommand : DeskVerb
{
    private readonly Argument<string> ticket = TicketArgument.Create();

    public WatchCommand()
        : base(
            "watch",
            "Follows a ticket live until it closes or you press Ctrl+C",
            "steward watch 42",
            "steward watch 42 --json | jq .kind")
    {
        Add(ticket);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var printer = new EventPrinter();
        try
        {
            await foreach (var happened in steward.FollowAsync(line.GetValue(ticket)!, cancellation))
            {
                terminal.Show(happened, screen => printer.Print(screen, happened));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl+C is how watching ends.
            return ExitCodes.Ok;
        }

        return ExitCodes.Ok;
    }
}
