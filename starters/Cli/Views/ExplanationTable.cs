using Spectre.Console;
using Steward.Activities.Knowledge.Explain;

namespace Steward.Starters.Cli.Views;

/// <summary>What every step of a search made of each candidate.</summary>
internal static class ExplanationTable
{
    private const int Words = 12;

    public static void Draw(IAnsiConsole screen, SearchExplanation explained)
    {
        FigureTable.Draw(screen, "telling words", explained.Words.Take(Words).Select(word => (
            word.Synonyms.Count == 0 ? word.Term : $"{word.Term} ({string.Join(", ", word.Synonyms)})",
            $"{word.Rarity:0.00}")));
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("passage", "BM25", "dense", "fused", "coverage", "score", "verdict");
        foreach (var one in explained.Passages)
        {
            table.AddRow(
                Markup.Escape(one.Passage.PassageId), Arm(one.Bm25), Arm(one.Dense), $"{one.Fused:0.000}",
                $"{one.Passage.Coverage:0.00}", $"{one.Passage.Score:0.000}", Markup.Escape(Verdict(one)));
        }

        screen.Write(table);
        var coverage = explained.MinimumCoverage is { } least ? $"{least:0.00}" : "none, the question is long";
        screen.MarkupLineInterpolated(
            $"[grey]minimum: coverage {coverage}, or a dense score of {explained.MinimumSimilarity:0.00}[/]");
        PassageTable.Without(screen, explained);
    }

    private static string Arm(ArmScore? score) => score is null ? "-" : $"{score.Score:0.000} (no. {score.Rank})";

    private static string Verdict(ExplainedPassage one) => one.Verdict switch
    {
        PassageVerdict.Told => "told",
        PassageVerdict.BeyondCount => "told if more are asked for",
        PassageVerdict.BelowMinimum => "below the minimum",
        PassageVerdict.Duplicate => $"says the same as {one.DuplicateOf}",
        PassageVerdict.FilteredOut => $"filtered out: {string.Join("; ", one.Filters)}",
        _ => "no candidate of either arm",
    };
}
