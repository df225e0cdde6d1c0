using Spectre.Console;
using Spectre.Console.Rendering;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Views;

/// <summary>What happened, as a label and words.</summary>
internal static class EventWords
{
    private static readonly Style Quiet = new(Color.Grey);

    /// <param name="happened">What happened.</param>
    /// <param name="brief">Leave empty lines, signatures and quoted mail out.</param>
    public static IEnumerable<(string Label, IRenderable Body)> Of(TicketEvent happened, bool brief = false) =>
        happened.Kind switch
        {
            TicketEventKind.Message => Message(happened.Message!, brief),
            TicketEventKind.Transcript => [("heard", new Text(Plain.Words(happened.Message!.Text!), Quiet))],
            TicketEventKind.Approval => [("approval", Approval(happened.Approval!))],
            TicketEventKind.Action => [(ActionLabel(happened.Action!), Action(happened))],
            TicketEventKind.Handover => Handover(happened),
            _ when happened.Conversation.WaitingOn == WaitingOn.Assistant => [],
            _ => [("", State(happened.Conversation))],
        };

    private static IEnumerable<(string Label, IRenderable Body)> Message(TranscriptEntry message, bool brief)
    {
        var text = Plain.Words(message.Text ?? $"(a recording: {message.AudioReference})");
        var words = brief ? Plain.Brief(text) : text;
        yield return message.Direction switch
        {
            MessageDirection.Inbound =>
                ($"{message.Channel.ToString().ToLowerInvariant()} · customer", new Text(words)),
            MessageDirection.Note =>
                ($"note · {message.Author}", new Text(words, new Style(Color.Grey, decoration: Decoration.Italic))),
            _ => ($"▸ {message.Author}", new Text(words, new Style(decoration: Decoration.Bold))),
        };
        if (message.Citations.Count > 0)
        {
            yield return (
                "", new Text("cites " + string.Join(", ", message.Citations.Select(c => c.PassageId)), Quiet));
        }
    }

    private static Markup Approval(ApprovalSnapshot approval)
    {
        var amount = $"{approval.Amount:0.00} {approval.Currency}";
        var told = approval.Amount <= 0 || approval.Summary.Contains(amount, StringComparison.Ordinal);
        var money = told ? string.Empty : $" · {amount}";
        var who = approval.Group is { } group ? $" · {group}" : string.Empty;
        var (state, rest) = approval.State == ApprovalState.Waiting
            ? ("waits for a person", $"{money} · rule {approval.Rule}{who}")
            : (approval.State.ToString().ToLowerInvariant(), $" {string.Join(", ", approval.ApprovedBy)}");
        return Markup.FromInterpolated($"[yellow]{state}[/]: {approval.Summary}[grey]{rest}[/]");
    }

    private static string ActionLabel(ActionOutcome action) => $"action {action.ActionNumber}";

    private static Markup Action(TicketEvent happened)
    {
        var action = happened.Action!;
        var summary = happened.Summary ?? action.ProposalId;
        return action.Status == ActionStatus.Done
            ? Markup.FromInterpolated($"[green]✓ done[/]: {summary}")
            : Markup.FromInterpolated(
                $"[yellow]✗ {action.Status.ToString().ToLowerInvariant()}[/]: {summary} [grey]{action.Code}[/]");
    }

    private static IEnumerable<(string Label, IRenderable Body)> Handover(TicketEvent happened)
    {
        var now = happened.Conversation;
        if (happened.Briefing is null)
        {
            yield return (
                "handover", Markup.FromInterpolated($"[magenta]to {now.Owner}[/] [grey]({now.HandoverReason})[/]"));
            yield break;
        }

        yield return (
            "handover",
            Markup.FromInterpolated(
                $"[magenta]to {now.Owner}[/] [grey]({now.HandoverReason}), with this briefing:[/]"));
        yield return ("", new Text(Plain.Words(happened.Briefing), Quiet));
    }

    private static string Route(ConversationSnapshot now) => now switch
    {
        { Rule: null } => string.Empty,
        { Engagement: { } engagement } => $"rule {now.Rule} ({engagement.ToString().ToLowerInvariant()}) · ",
        _ => $"rule {now.Rule} · ",
    };

    private static Text State(ConversationSnapshot now)
    {
        var intent = now.Intent is null ? string.Empty : $"{now.Intent} · ";
        var owner = now.Owner.Kind is OwnerKind.Agent or OwnerKind.Group ? $" · {now.Owner}" : string.Empty;
        return new Text($"{intent}{Route(now)}{now.Status}, waits on {now.WaitingOn}{owner}", Quiet);
    }
}
