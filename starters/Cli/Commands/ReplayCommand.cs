using System.CommandLine;
using Steward.Client;

namespace Steward.Starters.Cli.Commands;

internal sealed class ReplayCommand : DeskVerb
{
    private readonly Argument<FileInfo> file = new("file") { Description = "Ticket events, one JSON object a line" };

    public ReplayCommand()
        : base("replay", "Plays recorded ticket events against a running Steward and sums up what became of them", "steward replay samples/shop/tickets.jsonl")
    {
        Add(file);
    }

    protected override Task<int> RunAsync(ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation) =>
        throw new NotSupportedException("Not written yet.");
}
