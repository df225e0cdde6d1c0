using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli.Views;

internal static class BriefingPanel
{
    public static void Draw(IAnsiConsole screen, BriefingView briefing)
    {
        screen.MarkupLineInterpolated($"[bold]Briefing for ticket {briefing.TicketId}[/] [grey]{briefing.Reason}[/]");
        screen.WriteLine(
            Plain.Words(briefing.Words ?? "Nobody has asked for a person yet; `steward show` has the conversation."));
    }
}
