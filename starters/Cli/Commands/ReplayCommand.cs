using System.CommandLine;
using Spectre.Console;
using Steward.Client;
using Steward.Starters.Cli.Views;
using Steward.Starters.Replay;

namespace Steward.Starters.Cli.Commands;

internal sealed class ReplayCommand : DeskVerb
{
    private readonly Argument<FileInfo> file = new("file") { Description = "Ticket events, one JSON object a line" };
    private readonly Option<int> atOnce = new("--at-once")
    {
        Description = "Tickets played beside each other",
        DefaultValueFactory = _ => 4,
    };
    private readonly Option<int> patience = new("--patience")
    {
        Description = "Seconds after which a ticket counts as stuck",
        DefaultValueFactory = _ => 60,
    };

    public ReplayCommand()
        : base(
            "replay",
            "Plays recorded ticket events against a running Steward and sums up what became of them",
            "steward replay samples/shop/tickets.jsonl",
            "steward replay day.jsonl --at-once 16 --json")
    {
        Add(file);
        Add(atOnce);
        Add(patience);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var bursts = Recording.Read(line.GetValue(file)!.FullName);
        var time = TimeProvider.System;
        var began = time.GetTimestamp();
        var player = new Player(steward, line.GetValue(atOnce), TimeSpan.FromSeconds(line.GetValue(patience)), time);
        var endings = await terminal.Diagnostics.Progress().StartAsync(async progress =>
        {
            var tickets = progress.AddTask("tickets", maxValue: bursts.DistinctBy(b => b.Ticket).Count());
            return await player.PlayAsync(bursts, _ => tickets.Increment(1), cancellation);
        });
        var summary = ReplaySummary.Of(endings, time.GetElapsedTime(began));
        terminal.Show(summary, screen => SummaryTable.Draw(screen, summary));
        return summary.Good ? ExitCodes.Ok : ExitCodes.Failed;
    }
}
