using System.CommandLine;
using Spectre.Console;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Commands;

internal sealed class ReplyCommand : DeskVerb
{
    private readonly Argument<string> ticket = TicketArgument.Create();
    private readonly Argument<string> text = new("text") { Description = "Your words to the customer" };
    private readonly Option<TicketStatus?> status = new("--status")
    {
        Description = "The status after it: Pending (default), Open, OnHold or Solved",
    };

    public ReplyCommand()
        : base(
            "reply",
            "Speaks to the customer; claim the ticket first",
            "steward reply 42 \"I have sent you a new one.\" --status Solved")
    {
        Add(ticket);
        Add(text);
        Add(status);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var id = line.GetValue(ticket)!;
        var lease = (await steward.GetAsync(id, cancellation)).Conversation.Lease;
        var reply = new AgentReply(line.GetValue(text)!, lease.Epoch, line.GetValue(status));
        var accepted = await steward.ReplyAsync(id, reply, cancellation: cancellation);
        terminal.Show(
            accepted,
            screen => screen.MarkupLineInterpolated(
                $"Said on ticket [bold]{id}[/]; it is delivered once, under {accepted.DeliveryKey}."));
        return ExitCodes.Ok;
    }
}
