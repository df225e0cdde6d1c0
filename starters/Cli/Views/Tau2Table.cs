using Spectre.Console;
using Steward.Starters.Evaluation;

namespace Steward.Starters.Cli.Views;

/// <summary>The tau2 report as a person reads it.</summary>
internal static class Tau2Table
{
    public static void Draw(IAnsiConsole screen, Tau2Report report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("tau2 retail")
            .AddColumn(new TableColumn("count").RightAligned());
        Row(table, "tasks", report.Tasks);
        Row(table, "equal final state", report.EqualFinalState);
        Row(table, "actions through conversations", report.Actions);
        Row(table, "actions that took effect twice", report.DuplicateActions);
        Row(table, "stuck", report.Stuck);
        Row(table, "worker kills", report.Kills);
        table.AddEmptyRow();
        Row(table, "own words: answered", report.Played.Answered);
        Row(table, "own words: acted on", report.Played.ActedOn);
        Row(table, "own words: asked back", report.Played.AskedBack);
        Row(table, "own words: handed over", report.Played.HandedOver);
        Row(table, "own words: wrong actions", report.Played.WrongActions);
        screen.Write(table);
        foreach (var task in report.Different)
        {
            screen.MarkupLineInterpolated($"[red]task {task}: the final state differs[/]");
        }

        foreach (var wrong in report.Played.Wrong)
        {
            screen.MarkupLineInterpolated($"[red]wrong action in task {wrong}[/]");
        }

        screen.MarkupLineInterpolated($"[grey]{report.Seconds:0.0} seconds[/]");
    }

    private static void Row(Table table, string name, int count) => table.AddRow(name, $"{count}");
}
