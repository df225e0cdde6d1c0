using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli.Views;

internal static class TicketTable
{
    public static void Draw(IAnsiConsole screen, TicketPage page)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Ticket", "Status", "Waits on", "Owner", "Priority", "Channel", "Intent", "Due", "Opened");
        foreach (var ticket in page.Items)
        {
            table.AddRow(
                Cell(ticket.TicketId),
                Cell(ticket.Status),
                Cell(ticket.WaitingOn),
                Cell(ticket.Owner),
                Cell(ticket.Priority),
                Cell(ticket.Channel),
                Cell(ticket.Intent),
                Cell($"{ticket.SlaDueAt:MM-dd HH:mm}"),
                Cell($"{ticket.OpenedAt:MM-dd HH:mm}"));
        }

        screen.Write(table);
        if (page.NextCursor is { } next)
        {
            screen.MarkupLineInterpolated($"[grey]More: steward list --cursor {next}[/]");
        }
    }

    private static Text Cell(object? value) => new(value?.ToString() ?? string.Empty);
}
