using System.CommandLine;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Commands;

internal sealed class SayCommand : DeskVerb
{
    private readonly Argument<string> ticket = TicketArgument.Create();
    private readonly Argument<string> text = new("text") { Description = "The customer's words" };
    private readonly Option<string> from = new("--from")
    {
        Description = "The customer's address; default: who wrote last",
    };

    public SayCommand()
        : base("say", "Sends a customer's further message to a ticket", "steward say 42 \"Yes, please do.\"")
    {
        Add(ticket);
        Add(text);
        Add(from);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var id = line.GetValue(ticket)!;
        var known = await steward.GetAsync(id, cancellation);
        var last = known.Transcript.LastOrDefault(m => m.Direction == MessageDirection.Inbound);
        var message = new SubmitMessage
        {
            From = line.GetValue(from) ?? last?.Author ?? "customer",
            Text = line.GetValue(text),
            Channel = last?.Channel ?? known.Conversation.Channel,
        };
        var accepted = await steward.SubmitAsync(id, message, cancellation: cancellation);
        terminal.Show(accepted, screen => Accepted.Draw(screen, accepted));
        return ExitCodes.Ok;
    }
}
