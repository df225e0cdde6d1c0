using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>Moves a ticket from status to status, with the moments and clocks that belong to each.</summary>
internal static class Lifecycle
{
    /// <summary>Enters a status; entering it again restarts its silence.</summary>
    public static ConversationState Enter(ConversationState state, TicketStatus status, DateTimeOffset now)
    {
        var entered = state with
        {
            Status = status,
            PendingSince = status == TicketStatus.Pending ? now : null,
            SolvedAt = status is TicketStatus.Solved or TicketStatus.Closed ? state.SolvedAt ?? now : null,
            Reminded = false,
            SnoozedUntil = status == TicketStatus.OnHold ? state.SnoozedUntil : null,
            TurnsInARow = status == TicketStatus.Solved ? 0 : state.TurnsInARow,
        };
        return entered.Policy is null ? entered : SlaClocks.StatusChanged(entered, now);
    }

    /// <summary>Solving deals with every message and makes waiting approvals pointless.</summary>
    public static ConversationState Solve(ConversationState state, DateTimeOffset now)
    {
        var solved = Enter(Inbox.Answer(state, state.Received), TicketStatus.Solved, now);
        return Inbox.VoidApprovals(solved, "ticket_solved") with { WaitingOn = WaitingOn.Nobody, Stalled = false };
    }

    public static WaitingOn MoveOf(ConversationState state) => state.Status switch
    {
        TicketStatus.Pending => WaitingOn.Customer,
        TicketStatus.OnHold => WaitingOn.ThirdParty,
        TicketStatus.Solved or TicketStatus.Closed => WaitingOn.Nobody,
        _ when state.HandedOver || state.Stalled => WaitingOn.Agent,
        _ when state.Unanswered.Count > 0 => WaitingOn.Assistant,
        _ when state.Actions.Any(ActionLedger.IsWaiting) => WaitingOn.Approval,
        _ when state.Actions.Any(ActionLedger.IsReady) || ActionLedger.ToReport(state).Count > 0 => WaitingOn.Assistant,
        _ => WaitingOn.Customer,
    };
}
