using Spectre.Console;
using Steward.Activities.Knowledge.Explain;

namespace Steward.Starters.Cli.Views;

/// <summary>Found passages as they would be cited.</summary>
internal static class PassageTable
{
    private const int Hash = 12;

    public static void Draw(IAnsiConsole screen, SearchExplanation found)
    {
        if (found.Passages.Count == 0)
        {
            screen.MarkupLine("Nothing found that fits well enough; `steward knowledge explain` says why.");
        }

        foreach (var (at, one) in found.Passages.Index())
        {
            var passage = one.Passage;
            var heading = passage.Heading.Length == 0 ? passage.Title : $"{passage.Title}: {passage.Heading}";
            screen.MarkupLineInterpolated($"[bold][[{at + 1}]] {heading}[/]");
            screen.MarkupLineInterpolated(
                $"    [grey]{passage.PassageId} · {passage.ContentHash[..Hash]} · {passage.Link ?? "no link"}[/]");
            screen.MarkupLineInterpolated(
                $"    [grey]score {passage.Score:0.000} · {Arm("BM25", one.Bm25)} · {Arm("dense", one.Dense)} · coverage {passage.Coverage:0.00}[/]");
            screen.Write(new Padder(new Text(passage.Text), new Padding(4, 0, 0, 1)));
        }

        Without(screen, found);
    }

    /// <summary>A search that fell back to terms says so.</summary>
    public static void Without(IAnsiConsole screen, SearchExplanation found)
    {
        if (found.WithoutMeaning is { } fault)
        {
            screen.MarkupLineInterpolated($"[yellow]By terms alone: {fault}[/]");
        }
    }

    private static string Arm(string name, ArmScore? score) =>
        score is null ? $"{name} no" : $"{name} {score.Score:0.000} (no. {score.Rank})";
}
