using Spectre.Console;
using Steward.Client;
using Steward.Starters.Cli.Views;
using Steward.Starters.Replay;

namespace Steward.Starters.Demo;

/// <summary>Leaves an approval and a takeover to the reader, with the very commands to type.</summary>
internal static class YourTurn
{
    public static void Draw(
        IAnsiConsole screen, IReadOnlyList<TicketEnding> endings, ApprovalPage approvals, string program)
    {
        screen.WriteLine();
        screen.MarkupLine("   [bold]Your turn[/]");
        if (approvals.Items.FirstOrDefault() is { } waiting)
        {
            screen.WriteLine();
            screen.MarkupLineInterpolated($"   Ticket {waiting.TicketId} waits for your decision: {waiting.Summary}");
            Command(screen, $"{program} approve {waiting.TicketId}");
            Command(screen, $"{program} reject {waiting.TicketId} --reason \"Outside the return window\"");
        }

        var asked = endings.FirstOrDefault(e => e.Reason == "asked_for_person");
        if ((asked ?? endings.FirstOrDefault(e => e.Ending == Ending.HandedOver)) is { } wanted)
        {
            screen.WriteLine();
            screen.MarkupLineInterpolated($"   Ticket {wanted.TicketId} asks for a person. Be one:");
            Command(screen, $"{program} show {wanted.TicketId} --briefing");
            Command(screen, $"{program} claim {wanted.TicketId}");
            Command(screen, $"{program} reply {wanted.TicketId} \"I am looking into it right now.\"");
            Command(
                screen, $"{program} release {wanted.TicketId} --note \"Told the customer; the courier was called.\"");
        }

        screen.WriteLine();
        screen.MarkupLine("   [grey]What you do shows here. Ctrl+C ends it.[/]");
    }

    private static void Command(IAnsiConsole screen, string command) =>
        screen.Write(new Unbroken("     ", command, new Style(Color.Green)));
}
