using System.CommandLine;
using Steward.Starters.Bench.Retrieval;
using Steward.Starters.Cli.Views;
using Steward.Starters.Hosting;

namespace Steward.Starters.Cli.Commands;

internal sealed class BenchRetrievalCommand : Verb
{
    private const int Arms = 4;

    private readonly Option<int> passages = new("--passages")
    {
        Description = "Passages in the index, at least 100",
        DefaultValueFactory = _ => 100_000,
    };
    private readonly Option<int> queries = new("--queries")
    {
        Description = "Searches of each kind, at least 10",
        DefaultValueFactory = _ => 1_000,
    };

    public BenchRetrievalCommand()
        : base(
            "retrieval",
            "Searches of the embedded index: latency of each arm, indexing, memory, and the vector scan against memory",
            "steward bench retrieval",
            "steward bench retrieval --passages 20000 --json")
    {
        passages.Validators.Add(result => Require(result, passages, 100));
        queries.Validators.Add(result => Require(result, queries, 10));
        Add(passages);
        Add(queries);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var (count, searches) = (line.GetValue(passages), line.GetValue(queries));
        var report = await Counting.RunAsync(terminal, "searches", searches * Arms, progress => Task.Run(
            () => new RetrievalBench(count, searches, new HostSettings { Quiet = true }, progress)
                .RunAsync(cancellation), cancellation));
        terminal.Show(report, screen => FigureTable.Draw(screen, "retrieval",
        [
            ("passages", $"{report.Passages}"),
            ("dimensions", $"{report.Dimensions}"),
            ("indexing", $"{report.IndexSeconds:0.0} s"),
            ("memory of the index", $"{report.IndexMegabytes:0} MB"),
            .. report.Arms.Select(arm => (
                $"{arm.Arm}: p50, p99, longest", $"{arm.P50Ms:0.00}, {arm.P99Ms:0.00}, {arm.LongestMs:0.00} ms")),
            ("vector scan", $"{report.ScanGigabytesPerSecond:0.0} GB/s"),
            ("memory, one core", $"{report.MemoryGigabytesPerSecond:0.0} GB/s"),
            ("share of memory's bandwidth", $"{report.ShareOfBandwidth:0.00}"),
        ]));
        return ExitCodes.Ok;
    }

    private static void Require(System.CommandLine.Parsing.OptionResult result, Option<int> option, int least)
    {
        if (result.GetValueOrDefault<int>() < least)
            result.AddError($"{option.Name} must be at least {least}.");
    }
}
