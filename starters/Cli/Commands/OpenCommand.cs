using System.CommandLine;
using Spectre.Console;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Commands;

internal sealed class OpenCommand : DeskVerb
{
    private readonly Argument<string> text = new("text") { Description = "The customer's first words" };
    private readonly Option<string> ticket = new("--ticket")
    {
        Description = "The new ticket's id; made up when left out",
    };
    private readonly Option<string> from = new("--from") { Description = "The customer's address", Required = true };
    private readonly Option<Channel> channel = new("--channel")
    {
        Description = "Chat, Email, Voice, Social or Api",
        DefaultValueFactory = _ => Channel.Chat,
    };
    private readonly Option<string> subject = new("--subject")
    {
        Description = "The subject, where the channel has one",
    };
    private readonly Option<CustomerTier> tier = new("--tier") { Description = "Standard, Plus or Vip" };

    public OpenCommand()
        : base(
            "open",
            "Opens a ticket with a customer's message",
            "steward open --from ana@example.com \"Where is my order?\"",
            "steward open --ticket 42 --from ana@example.com --channel Email --subject Return \"I want to send it " +
            "back.\"")
    {
        Add(text);
        Add(ticket);
        Add(from);
        Add(channel);
        Add(subject);
        Add(tier);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var id = line.GetValue(ticket) ?? $"t-{Guid.NewGuid().ToString("N")[..8]}";
        var message = new SubmitMessage
        {
            From = line.GetValue(from)!,
            Text = line.GetValue(text),
            Channel = line.GetValue(channel),
            Subject = line.GetValue(subject),
            Tier = line.GetValue(tier),
        };
        var accepted = await steward.SubmitAsync(id, message, cancellation: cancellation);
        terminal.Show(accepted, screen => Accepted.Draw(screen, accepted));
        return ExitCodes.Ok;
    }
}
