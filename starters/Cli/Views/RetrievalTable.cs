using System.Globalization;
using Spectre.Console;
using Steward.Starters.Evaluation.Knowledge;

namespace Steward.Starters.Cli.Views;

/// <summary>How well each arm finds, and whether hybrid is better than either.</summary>
internal static class RetrievalTable
{
    public static void Draw(IAnsiConsole screen, RetrievalReport report)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("arm", "recall@10", "recall@50", "nDCG@10");
        foreach (var (name, arm) in new[] { ("bm25", report.Bm25), ("dense", report.Dense), ("hybrid", report.Hybrid) })
        {
            table.AddRow(name, $"{arm.RecallAt10:0.000}", $"{arm.RecallAt50:0.000}", $"{arm.NdcgAt10:0.000}");
        }

        screen.Write(table);
        FigureTable.Draw(screen, "hybrid less", report.Comparisons.Select(one => (
            $"{one.Against}, {one.Measure}",
            $"{Signed(one.Difference)} ({Signed(one.Low)} to {Signed(one.High)})")));
        FigureTable.Draw(screen, "retrieval",
        [
            ("documents", $"{report.Documents}"),
            ("passages", $"{report.Passages}"),
            ("tasks", $"{report.Tasks}"),
            ("indexing", $"{report.IndexSeconds:0.0} s"),
            ("search p50", $"{report.P50Ms:0.0} ms"),
            ("search p99", $"{report.P99Ms:0.0} ms"),
            ("hybrid never below an arm", report.HybridNeverBelow ? "yes" : "no"),
        ]);
    }

    private static string Signed(double figure) => figure.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);
}
