using Spectre.Console;
using Spectre.Console.Rendering;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Views;

/// <summary>Prints what happens on tickets, one block each, behind a gutter in the ticket's colour.</summary>
/// <param name="brief">Leave empty lines, signatures and quoted mail out.</param>
internal sealed class EventPrinter(bool brief = false)
{
    private const int MarginWidth = 34;
    private const int MostWidth = 118;

    private readonly TicketColours colours = new();
    private (string? Ticket, string Label) last;

    public void Print(IAnsiConsole screen, TicketEvent happened)
    {
        foreach (var (label, body) in EventWords.Of(happened, brief))
        {
            Block(screen, happened.Conversation.TicketId, label, body);
        }
    }

    /// <summary>A remark of the program itself.</summary>
    public void Remark(IAnsiConsole screen, string ticketId, string label, IRenderable body) =>
        Block(screen, ticketId, label, body);

    /// <summary>A heading: the time of day and what comes.</summary>
    public void Caption(IAnsiConsole screen, string at, string words)
    {
        screen.WriteLine();
        screen.MarkupLineInterpolated($"   [bold]{at}[/]  [grey italic]{words}[/]");
        last = (null, string.Empty);
    }

    private void Block(IAnsiConsole screen, string ticketId, string label, IRenderable body)
    {
        if (last.Ticket is not null && last.Ticket != ticketId)
        {
            screen.WriteLine();
        }

        var colour = new Style(colours.Of(ticketId));
        var shown = last.Ticket == ticketId ? string.Empty : ticketId;
        var first = new Text($" ▌ {Fit(shown, 10)} {Fit(label, 18)}  ", colour);
        var rest = new Text(" ▌ ".PadRight(MarginWidth), colour);
        screen.Write(new Beside(first, rest, MarginWidth, new Narrow(body, MostWidth - MarginWidth)));
        last = (ticketId, label);
    }

    private static string Fit(string text, int width) =>
        text.Length > width ? text[..(width - 1)] + "…" : text.PadRight(width);
}
