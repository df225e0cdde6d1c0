using System.CommandLine;
using Steward.Starters.Bench;
using Steward.Starters.Cli.Views;

namespace Steward.Starters.Cli.Commands;

internal sealed class BenchColdStartCommand : Verb
{
    private readonly Option<int> runs = new("--runs")
    {
        Description = "How often; the medians are printed",
        DefaultValueFactory = _ => 5,
    };

    public BenchColdStartCommand()
        : base(
            "cold-start",
            "From starting `steward up` on an empty folder to the first reply",
            "steward bench cold-start --runs 3") =>
        Add(runs);

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var report = await new ColdStartBench(line.GetValue(runs)).RunAsync(cancellation);
        terminal.Show(report, screen => FigureTable.Draw(screen, $"cold start, median of {report.Runs}",
        [
            ("to the first accepted message", $"{report.ToAccepted:0.00} s"),
            ("to the first reply", $"{report.ToFirstReply:0.00} s"),
        ]));
        return ExitCodes.Ok;
    }
}
