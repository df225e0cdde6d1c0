using Spectre.Console;
using Steward.Starters.Bench.Stack;

namespace Steward.Starters.Cli.Views;

/// <summary>The two sides beside each other.</summary>
internal static class StackTable
{
    public static void Draw(IAnsiConsole screen, StackReport report)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(Markup.Escape($"{report.Turns} turns each, {report.Concurrency} at once"))
            .AddColumn(new TableColumn("embedded").RightAligned())
            .AddColumn(new TableColumn("full stack").RightAligned());
        foreach (var (name, figure) in Rows)
        {
            table.AddRow(name, figure(report.Embedded), figure(report.Stack));
        }

        screen.Write(table);
        screen.WriteLine($"The full stack does {report.Ratio:0.00} times as many turns a second.");
    }

    private static (string Name, Func<StackFigures, string> Figure)[] Rows =>
    [
        ("turns per second", side => $"{side.TurnsPerSecond:0.0}"),
        ("latency p50", side => $"{side.LatencyP50:0} ms"),
        ("latency p99", side => $"{side.LatencyP99:0} ms"),
        ("history events per turn", side => $"{side.PerTurn.Events:0.0}"),
        ("billable actions per turn", side => $"{side.PerTurn.Actions:0.0}"),
        ("history bytes per turn", side => $"{side.PerTurn.Bytes:0}"),
    ];
}
