using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>
/// Decides a conversation's next step from its state alone, so that a step is never lost between
/// runs.
/// </summary>
internal static class TurnPlan
{
    /// <param name="undoes">Failed series are undone.</param>
    public static Step Next(ConversationState state, DateTimeOffset now, bool undoes = true)
    {
        if (!state.Stalled && state.Actions.Any(ActionLedger.IsReady))
        {
            return Step.Execute;
        }

        if (undoes && !state.Stalled && ActionLedger.ToUndo(state) is not null)
        {
            return Step.Undo;
        }

        if (!state.Stalled && MaySpeak(state) && ActionLedger.ToReport(state).Count > 0)
        {
            return Step.Report;
        }

        if (MayAnswer(state) && (HasNews(state) || HasNote(state)))
        {
            return Step.Answer;
        }

        if (MaySpeak(state) && !state.Stalled && ToTell(state).Any())
        {
            return Step.TellOfApproval;
        }

        if (MaySpeak(state) && state is { Stalled: false, HandedOver: false, Recalled.Count: > 0 })
        {
            return Step.Correct;
        }

        return Deadlines.Next(state) is { } deadline && deadline.At <= now ? Step.MeetDeadline : Step.Rest;
    }

    /// <summary>The assistant may say something: it holds the lease.</summary>
    public static bool MaySpeak(ConversationState state) =>
        state.Lease.Holder.Kind == OwnerKind.Assistant && state.Status != TicketStatus.Closed;

    /// <summary>The assistant may answer by itself: nobody else is responsible.</summary>
    public static bool MayAnswer(ConversationState state) =>
        MaySpeak(state) && state is { HandedOver: false, Stalled: false } && state.Status != TicketStatus.Solved;

    /// <summary>Waiting actions of the assistant of which the customer does not know yet.</summary>
    public static IEnumerable<GatedAction> ToTell(ConversationState state) =>
        state.Actions.Where(
            action => ActionLedger.IsWaiting(action) && !action.Told && action.RequestedBy == Speakers.Assistant);

    /// <summary>A hand-back's note is obeyed at once, also when no message waits.</summary>
    private static bool HasNote(ConversationState state) =>
        state is { NotePending: true, NoteId: not null, ActingUpTo: 0 } && !state.Actions.Any(
            action => action.Ended is null);

    private static bool HasNews(ConversationState state) =>
        state.Unanswered.Any(message => message.Sequence > state.ActingUpTo);
}
