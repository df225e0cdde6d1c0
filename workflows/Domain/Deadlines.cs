using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>Every moment that a conversation waits for, derived from its state.</summary>
internal static class Deadlines
{
    /// <summary>The earliest; null when it waits for no moment.</summary>
    public static Deadline? Next(ConversationState state) =>
        (state.Policy is null || state.Status == TicketStatus.Closed
            ? OfAudit(state)
            : OfClocks(state).Concat(OfApprovals(state)).Concat(OfSilence(state, state.Policy.Times)).Concat(
                OfOutage(state))
                .Concat(OfAudit(state)))
        .MinBy(deadline => deadline.At);

    /// <summary>The earliest SLA target that runs and has not been missed yet.</summary>
    public static DateTimeOffset? SlaDueAt(ConversationState state) =>
        state.Clocks.Where(clock => clock is { DueAt: not null, Breached: false }).Min(clock => clock.DueAt);

    private static IEnumerable<Deadline> OfClocks(ConversationState state) =>
        state.Clocks.SelectMany(OfClock);

    private static IEnumerable<Deadline> OfClock(ClockState clock)
    {
        if (clock is { Warned: false, Breached: false, WarnAt: { } warnAt })
        {
            yield return new(DeadlineKind.ClockWarning, warnAt, clock.Clock);
        }

        if (clock is { Breached: false, DueAt: { } dueAt })
        {
            yield return new(DeadlineKind.ClockBreach, dueAt, clock.Clock);
        }
    }

    private static IEnumerable<Deadline> OfApprovals(ConversationState state) =>
        state.Actions.Where(ActionLedger.IsWaiting)
            .Select(action => new Deadline(DeadlineKind.ApprovalExpiry, action.Deadline, Action: action.Number));

    private static IEnumerable<Deadline> OfSilence(ConversationState state, LifecycleTimes times)
    {
        if (state is { PendingSince: { } pending, Reminded: false } && times.Reminder < times.AutoSolve)
        {
            yield return new(DeadlineKind.Reminder, pending + times.Reminder);
        }

        if (state.PendingSince is { } silent)
        {
            yield return new(DeadlineKind.AutoSolve, silent + times.AutoSolve);
        }

        if (
            state is { SolvedAt: { } solved, Surveyed: false } && times.Survey is { } survey
                && survey < times.AutoClose)
        {
            yield return new(DeadlineKind.Survey, solved + survey);
        }

        if (state.SolvedAt is { } done)
        {
            yield return new(DeadlineKind.AutoClose, done + times.AutoClose);
        }

        if (state.SnoozedUntil is { } until)
        {
            yield return new(DeadlineKind.SnoozeEnd, until);
        }
    }

    private static IEnumerable<Deadline> OfOutage(ConversationState state)
    {
        if (state is { Stalled: true, RetryAt: { } retry })
        {
            yield return new(DeadlineKind.OutageRetry, retry);
        }
    }

    private static IEnumerable<Deadline> OfAudit(ConversationState state)
    {
        if (state.AuditRetryAt is { } retry)
        {
            yield return new(DeadlineKind.AuditRetry, retry);
        }
    }
}
