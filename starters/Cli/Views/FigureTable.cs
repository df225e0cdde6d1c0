using Spectre.Console;

namespace Steward.Starters.Cli.Views;

/// <summary>Names and figures.</summary>
internal static class FigureTable
{
    public static void Draw(IAnsiConsole screen, string title, IEnumerable<(string Name, string Figure)> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Markup.Escape(title))
            .AddColumn(new TableColumn(string.Empty).RightAligned());
        foreach (var (name, figure) in rows)
        {
            table.AddRow(Markup.Escape(name), Markup.Escape(figure));
        }

        screen.Write(table);
    }
}
