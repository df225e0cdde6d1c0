using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli;

/// <summary>Says that a message was taken, and what to type next.</summary>
internal static class Accepted
{
    public static void Draw(IAnsiConsole screen, MessageAccepted accepted)
    {
        if (accepted.FollowUpOf is { } closed)
        {
            screen.MarkupLineInterpolated(
                $"[yellow]Ticket {closed} is closed[/]; its follow-up {accepted.TicketId} takes the message.");
        }

        var told = accepted.Duplicate ? "was taken before; nothing changed" : "is taken";
        screen.MarkupLineInterpolated($"Message {accepted.Sequence} of ticket [bold]{accepted.TicketId}[/] {told}.");
        screen.MarkupLineInterpolated($"[dim]steward watch {accepted.TicketId}[/]");
    }
}
