using System.CommandLine;
using Steward.Starters.Bench;
using Steward.Starters.Cli.Views;

namespace Steward.Starters.Cli.Commands;

internal sealed class BenchMemoryCommand : Verb
{
    private readonly Option<int> conversations = new("--conversations")
    {
        Description = "How many stay open",
        DefaultValueFactory = _ => 10_000,
    };
    private readonly Option<int> concurrency = new("--concurrency")
    {
        Description = "Opened at once",
        DefaultValueFactory = _ => 32,
    };

    public BenchMemoryCommand()
        : base("memory", "Memory and disk with many open conversations", "steward bench memory --conversations 10000")
    {
        Add(conversations);
        Add(concurrency);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var count = line.GetValue(conversations);
        var report = await Counting.RunAsync(terminal, "conversations", count, progress =>
            new MemoryBench(count, line.GetValue(concurrency), progress).RunAsync(cancellation));
        terminal.Show(report, screen => FigureTable.Draw(screen, $"{report.Conversations} open conversations",
        [
            ("resident before", $"{report.ResidentBefore:0} MB"),
            ("resident after", $"{report.ResidentAfter:0} MB"),
            ("managed heap after", $"{report.ManagedAfter:0} MB"),
            ("on disk", $"{report.OnDisk:0} MB"),
            ("seconds to open them", $"{report.Seconds:0}"),
        ]));
        return ExitCodes.Ok;
    }
}
