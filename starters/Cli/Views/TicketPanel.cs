using Spectre.Console;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Views;

/// <summary>A ticket with everything said on it.</summary>
internal static class TicketPanel
{
    public static void Draw(IAnsiConsole screen, TicketView view)
    {
        var now = view.Conversation;
        var lease = $"lease {now.Lease.Holder} (epoch {now.Lease.Epoch})";
        var state = $"{now.Status} · waits on {now.WaitingOn} · {now.Owner} · {now.Priority} · {lease}";
        screen.MarkupLineInterpolated($"[bold]Ticket {now.TicketId}[/] · {state}");
        Facts(screen, now);
        screen.WriteLine();
        var printer = new EventPrinter();
        foreach (var happened in view.Transcript)
        {
            printer.Print(
                screen,
                new TicketEvent { Kind = TicketEventKind.Message, Conversation = now, Message = happened, Told = 0 });
        }

        foreach (var approval in now.Approvals)
        {
            printer.Print(
                screen,
                new TicketEvent { Kind = TicketEventKind.Approval, Conversation = now, Approval = approval, Told = 0 });
        }
    }

    private static void Facts(IAnsiConsole screen, ConversationSnapshot now)
    {
        var facts = new[]
        {
            now.FollowUpOf is { } closed ? $"follows up {closed}" : null,
            now.Intent is { } intent ? $"intent {intent}" : null,
            now.SlaDueAt is { } due ? $"due {due:yyyy-MM-dd HH:mm}Z" : null,
            now.HandoverReason is { } reason ? $"handed over: {reason}" : null,
            now.SnoozedUntil is { } until ? $"snoozed until {until:yyyy-MM-dd HH:mm}Z" : null,
            now.SurveyScore is { } score ? $"survey {score}/5" : null,
            now.PolicyVersion is { } policy ? $"policy {policy}" : null,
            now.Detail,
        };
        screen.MarkupLineInterpolated($"[grey]{string.Join(" · ", facts.Where(f => f is not null))}[/]");
    }
}
