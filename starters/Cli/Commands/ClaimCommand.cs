using System.CommandLine;
using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli.Commands;

internal sealed class ClaimCommand : DeskVerb
{
    private readonly Argument<string> ticket = TicketArgument.Create();

    public ClaimCommand()
        : base(
            "claim",
            "Takes the right to speak: the assistant falls silent at once",
            "steward claim 42",
            "steward claim 42 --agent ana")
    {
        Add(ticket);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var id = line.GetValue(ticket)!;
        var lease = await steward.ClaimAsync(id, cancellation: cancellation);
        terminal.Show(lease, screen =>
        {
            screen.MarkupLineInterpolated(
                $"You speak on ticket [bold]{id}[/] now, as {lease.Holder.Id} (epoch {lease.Epoch}).");
            screen.MarkupLineInterpolated(
                $"[dim]steward show {id} --briefing · steward reply {id} \"…\" · steward release {id} --note \"…\"[/]");
        });
        return ExitCodes.Ok;
    }
}
