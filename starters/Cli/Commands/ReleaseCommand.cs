using System.CommandLine;
using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli.Commands;

internal sealed class ReleaseCommand : DeskVerb
{
    private readonly Argument<string> ticket = TicketArgument.Create();
    private readonly Option<string> note = new("--note") { Description = "What the assistant must know; it obeys it" };

    public ReleaseCommand()
        : base(
            "release",
            "Hands a ticket back to the assistant",
            "steward release 42",
            "steward release 42 --note \"Refund is on its way; do not offer another.\"")
    {
        Add(ticket);
        Add(note);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var id = line.GetValue(ticket)!;
        var epoch = (await steward.GetAsync(id, cancellation)).Conversation.Lease.Epoch;
        var lease = await steward.ReleaseAsync(id, new LeaseRelease(epoch, line.GetValue(note)), cancellation);
        terminal.Show(
            lease,
            screen => screen.MarkupLineInterpolated(
                $"Ticket [bold]{id}[/] is with {lease.Holder} again (epoch {lease.Epoch})."));
        return ExitCodes.Ok;
    }
}
