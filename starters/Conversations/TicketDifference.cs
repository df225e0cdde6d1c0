using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>What happened between two looks at a ticket, in the order that a reader wants it told.</summary>
internal static class TicketDifference
{
    /// <param name="before">The last look; null at the first.</param>
    /// <param name="after">This look.</param>
    /// <param name="told">Transcript entries told in an earlier stream; counts at the first look only.</param>
    public static IReadOnlyList<TicketEvent> Between(TicketView? before, TicketView after, int told = 0)
    {
        var events = Unmarked(before, after, before?.Transcript.Count ?? told).ToList();
        return [.. events.Take(events.Count - 1).Select(e => e with { More = true }), .. events.TakeLast(1)];
    }

    private static IEnumerable<TicketEvent> Unmarked(TicketView? before, TicketView after, int told)
    {
        foreach (var entry in Heard(before, after))
        {
            yield return Event(TicketEventKind.Transcript, after, told) with { Message = entry };
        }

        // What was said so far comes as it was said; what came in one go as it must have happened.
        var said = after.Transcript.Skip(told).ToList();
        var first = before is null ? said.Count : said.TakeWhile(m => m.Direction != MessageDirection.Outbound).Count();
        foreach (var entry in said.Take(first))
        {
            yield return Event(TicketEventKind.Message, after, ++told) with { Message = entry };
        }

        foreach (var happened in Deeds(before?.Conversation, after, told))
        {
            yield return happened;
        }

        foreach (var entry in said.Skip(first))
        {
            yield return Event(TicketEventKind.Message, after, ++told) with { Message = entry };
        }

        foreach (var happened in Changes(before?.Conversation, after, told))
        {
            yield return happened;
        }
    }

    private static IEnumerable<TicketEvent> Deeds(ConversationSnapshot? before, TicketView after, int told)
    {
        foreach (var approval in after.Conversation.Approvals.Where(a => Find(before, a)?.State != a.State))
        {
            yield return Event(TicketEventKind.Approval, after, told) with { Approval = approval };
        }

        foreach (var action in after.Conversation.Actions.Except(before?.Actions ?? []))
        {
            yield return Event(TicketEventKind.Action, after, told) with { Action = action };
        }
    }

    private static IEnumerable<TicketEvent> Changes(ConversationSnapshot? before, TicketView after, int told)
    {
        var now = after.Conversation;
        if (now.HandoverReason is { } reason
            && (reason, now.BriefingId) != (before?.HandoverReason, before?.BriefingId))
        {
            yield return Event(TicketEventKind.Handover, after, told);
        }

        if (!Equals(Fields(before), Fields(now)))
        {
            yield return Event(TicketEventKind.State, after, told);
        }
    }

    private static IEnumerable<TranscriptEntry> Heard(TicketView? before, TicketView after) =>
        before is null
            ? []
            : before.Transcript.Zip(after.Transcript).Where(p => p.First.Text is null && p.Second.Text is not null)
                .Select(p => p.Second);

    private static ApprovalSnapshot? Find(ConversationSnapshot? before, ApprovalSnapshot approval) =>
        before?.Approvals.FirstOrDefault(a => a.ApprovalId == approval.ApprovalId);

    private static object? Fields(ConversationSnapshot? s) =>
        s is null ? null : (s.Status, s.WaitingOn, s.Owner, s.Priority, s.Intent, s.Lease, s.SnoozedUntil);

    private static TicketEvent Event(TicketEventKind kind, TicketView after, int told) =>
        new() { Kind = kind, Conversation = after.Conversation, Told = told };
}
