using Spectre.Console;
using Steward.Starters.Evaluation;

namespace Steward.Starters.Cli.Views;

/// <summary>The most frequent mistakes.</summary>
internal static class ConfusionTable
{
    public static void Draw(IAnsiConsole screen, IReadOnlyList<Confusion> confusions)
    {
        if (confusions.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn("right").AddColumn("said")
            .AddColumn(new TableColumn("count").RightAligned());
        foreach (var (right, said, count) in confusions)
        {
            table.AddRow(Markup.Escape(right), Markup.Escape(said), $"{count}");
        }

        screen.Write(table);
    }
}
