using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>What happened between two looks at a ticket, in the order that a reader wants it told.</summary>
internal static class TicketDifference
{
    /// <param name="before">The last look; null at the first.</param>
    /// <param name="after">This look.</param>
    /// <param name="told">Transcript entries told in an earlier stream; counts at the first look only.</param>
    public static IEnumerable<TicketEvent> Between(TicketView? before, TicketView after, int told = 0)
    {
        var known = before?.Transcript.Count ?? told;
        foreach (var entry in Heard(before, after))
        {
            yield return Event(TicketEventKind.Transcript, after, known) with { Message = entry };
        }

        var fresh = after.Transcript.Skip(known).ToList();
        foreach (var entry in fresh.Where(m => m.Direction != MessageDirection.Outbound))
        {
            yield return Event(TicketEventKind.Message, after, ++known) with { Message = entry };
        }

        foreach (var happened in StateChanges(before?.Conversation, after, known))
        {
            yield return happened;
        }

        foreach (var entry in fresh.Where(m => m.Direction == MessageDirection.Outbound))
        {
            yield return Event(TicketEventKind.Message, after, ++known) with { Message = entry };
        }
    }

    private static IEnumerable<TicketEvent> StateChanges(ConversationSnapshot? before, TicketView after, int known)
    {
        var now = after.Conversation;
        foreach (var action in now.Actions.Except(before?.Actions ?? []))
        {
            yield return Event(TicketEventKind.Action, after, known) with { Action = action };
        }

        foreach (var approval in now.Approvals.Where(a => Find(before, a)?.State != a.State))
        {
            yield return Event(TicketEventKind.Approval, after, known) with { Approval = approval };
        }

        if (now.HandoverReason is { } reason && reason != before?.HandoverReason)
        {
            yield return Event(TicketEventKind.Handover, after, known);
        }

        if (!Equals(Fields(before), Fields(now)))
        {
            yield return Event(TicketEventKind.State, after, known);
        }
    }

    private static IEnumerable<TranscriptEntry> Heard(TicketView? before, TicketView after) =>
        before is null
            ? []
            : before.Transcript.Zip(after.Transcript).Where(p => p.First.Text is null && p.Second.Text is not null).Select(p => p.Second);

    private static ApprovalSnapshot? Find(ConversationSnapshot? before, ApprovalSnapshot approval) =>
        before?.Approvals.FirstOrDefault(a => a.ApprovalId == approval.ApprovalId);

    private static object? Fields(ConversationSnapshot? s) =>
        s is null ? null : (s.Status, s.WaitingOn, s.Owner, s.Priority, s.Intent, s.Lease, s.SnoozedUntil);

    private static TicketEvent Event(TicketEventKind kind, TicketView after, int told) =>
        new() { Kind = kind, Conversation = after.Conversation, Told = told };
}
