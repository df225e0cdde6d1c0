using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Bench;
using Steward.Starters.Cli.Views;

namespace Steward.Starters.Cli.Commands;

internal sealed class BenchTurnsCommand : Verb
{
    private readonly Option<int> conversations = new("--conversations")
    {
        Description = "How many conversations",
        DefaultValueFactory = _ => 100,
    };
    private readonly Option<int> turns = new("--turns") { Description = "Turns in each", DefaultValueFactory = _ => 5 };
    private readonly Option<int> concurrency = new("--concurrency")
    {
        Description = "Conversations under way at once",
        DefaultValueFactory = _ => 16,
    };
    private readonly Option<string> temporal = new("--temporal")
    {
        Description = "A Temporal server's host and port; none: the embedded engine",
    };

    public BenchTurnsCommand()
        : base(
            "turns",
            "Turns per second, latency, and what a turn adds to a history",
            "steward bench turns",
            "steward bench turns --temporal 127.0.0.1:7233 --json")
    {
        Add(conversations);
        Add(turns);
        Add(concurrency);
        Add(temporal);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var (tickets, each, atOnce) = (line.GetValue(conversations), line.GetValue(turns), line.GetValue(concurrency));
        var report = await Counting.RunAsync(terminal, "turns", TurnsBench.Asked(tickets, each, atOnce), progress =>
            new TurnsBench(tickets, each, atOnce, line.GetValue(temporal), progress).RunAsync(cancellation));
        var title = $"turns on {report.Server}, {report.Concurrency} at once";
        terminal.Show(report, screen => FigureTable.Draw(screen, title,
        [
            ("turns", $"{report.Turns}"),
            ("turns per second", $"{report.TurnsPerSecond:0.0}"),
            ("latency p50", $"{report.LatencyP50:0} ms"),
            ("latency p99", $"{report.LatencyP99:0} ms"),
            ("history events per turn", $"{report.PerTurn.Events:0.0}"),
            ("billable actions per turn", $"{report.PerTurn.Actions:0.0}"),
            ("history bytes per turn", $"{report.PerTurn.Bytes:0}"),
        ]));
        return ExitCodes.Ok;
    }
}
