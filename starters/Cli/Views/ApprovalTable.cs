using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli.Views;

internal static class ApprovalTable
{
    public static void Draw(IAnsiConsole screen, ApprovalPage page)
    {
        if (page.Items.Count == 0)
        {
            screen.MarkupLine("Nothing waits for approval.");
            return;
        }

        foreach (var approval in page.Items)
        {
            screen.MarkupLineInterpolated(
                $"[bold]{approval.TicketId}[/] [yellow]{approval.ApprovalId}[/]  {approval.Summary}");
            screen.MarkupLineInterpolated($"  [grey]{approval.Action} {approval.Arguments}[/]");
            screen.MarkupLineInterpolated(
                $"  [grey]{Money(approval)} · rule {approval.Rule} · {Approved(approval)} · {Until(approval)}[/]");
            screen.MarkupLineInterpolated(
                $"  steward approve {approval.TicketId} {approval.ApprovalId}   [grey]or reject, or edit[/]");
        }
    }

    private static string Money(ApprovalView approval) => $"{approval.Amount:0.00} {approval.Currency}";

    private static string Until(ApprovalView approval) => $"until {approval.Deadline:yyyy-MM-dd HH:mm}Z";

    private static string Approved(ApprovalView approval) => approval.ApprovedBy.Count == 0
        ? $"needs {approval.Required}"
        : $"{string.Join(", ", approval.ApprovedBy)} approved, {approval.Required - approval.ApprovedBy.Count} missing";
}
