using System.CommandLine;
using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli.Commands;

internal sealed class NoteCommand : DeskVerb
{
    private readonly Argument<string> ticket = TicketArgument.Create();
    private readonly Argument<string> text = new("text") { Description = "Words for the desk and the assistant" };

    public NoteCommand()
        : base(
            "note",
            "Writes an internal note; customers never see it",
            "steward note 42 \"Called her back, waits for the courier.\"")
    {
        Add(ticket);
        Add(text);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var added = await steward.NoteAsync(
            line.GetValue(ticket)!, new InternalNote(line.GetValue(text)!), cancellation: cancellation);
        terminal.Show(added, screen => screen.MarkupLineInterpolated($"Noted on ticket [bold]{added.TicketId}[/]."));
        return ExitCodes.Ok;
    }
}
