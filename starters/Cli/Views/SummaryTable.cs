using Spectre.Console;
using Steward.Starters.Replay;

namespace Steward.Starters.Cli.Views;

/// <summary>What became of each ticket of a recording, and how many ended how.</summary>
internal static class SummaryTable
{
    public static void Draw(IAnsiConsole screen, ReplaySummary summary)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Ticket", "Channel", "Intent", "Became", "Waits on", "Owner", "In", "Out", "Actions");
        foreach (var ending in summary.Endings)
        {
            table.AddRow(
                new Text(ending.TicketId),
                new Text($"{ending.Channel}"),
                new Text(ending.Intent ?? string.Empty),
                new Text(Name(ending.Ending), Style(ending.Ending)),
                new Text($"{ending.WaitingOn}"),
                new Text(ending.Owner ?? ending.Reason ?? string.Empty),
                new Text($"{ending.Received}"),
                new Text($"{ending.Replies}"),
                new Text($"{ending.Actions}"));
        }

        screen.Write(table);
        var counts = string.Join(", ", summary.Counts.Select(c => $"{c.Value} {Name(c.Key)}"));
        screen.MarkupLineInterpolated($"[bold]{summary.Tickets} tickets[/] in {summary.Seconds:0.0} s: {counts}.");
    }

    private static string Name(Ending ending) => ending switch
    {
        Ending.AskedBack => "asked back",
        Ending.AwaitsApproval => "awaits approval",
        Ending.HandedOver => "handed over",
        _ => ending.ToString().ToLowerInvariant(),
    };

    private static Style Style(Ending ending) => ending switch
    {
        Ending.Stuck or Ending.Failed => new Style(Color.Red),
        Ending.AwaitsApproval => new Style(Color.Yellow),
        Ending.HandedOver => new Style(Color.Magenta1),
        _ => new Style(Color.Green),
    };
}
