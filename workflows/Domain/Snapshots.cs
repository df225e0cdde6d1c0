using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>A conversation's state as its readers see it.</summary>
internal static class Snapshots
{
    public static ConversationSnapshot Of(ConversationInput input, ConversationState state) => new()
    {
        TicketId = input.TicketId,
        FollowUpOf = input.FollowUpOf,
        Status = state.Status,
        WaitingOn = state.WaitingOn,
        Owner = state.Owner,
        Priority = state.Priority,
        Channel = state.Channel,
        Lease = state.Lease,
        Intent = state.Intent,
        Rule = state.Route?.Rule,
        Engagement = state.Route?.Engagement,
        Received = state.Received,
        AnsweredUpTo = state.AnsweredUpTo,
        Turns = state.Turns,
        PolicyVersion = state.Policy?.Version,
        SlaDueAt = Deadlines.SlaDueAt(state),
        Clocks = [.. state.Clocks.OrderBy(clock => clock.Clock).Select(Clock)],
        Approvals = [.. state.Actions.Where(action => action.ApprovalId is not null).Select(Approval)],
        Actions = [.. state.Actions.Where(action => action.Ended is not null).Select(ActionLedger.Outcome)],
        LastDraft = state.LastDraft,
        HandoverReason = state.HandoverReason,
        BriefingId = state.BriefingId,
        IncidentId = state.IncidentId,
        SurveyScore = state.SurveyScore,
        SnoozedUntil = state.SnoozedUntil,
        RetryAt = state.Stalled ? state.RetryAt : null,
        Generation = state.Generation,
        Detail = state.Detail,
    };

    public static ApprovalSnapshot Approval(GatedAction action) => new()
    {
        ApprovalId = action.ApprovalId!,
        ActionNumber = action.Number,
        Action = action.Proposal.Action,
        Summary = action.Proposal.Summary,
        ProposalId = action.Proposal.ProposalId,
        Digest = action.Proposal.Digest,
        Amount = action.Proposal.Amount,
        Currency = action.Proposal.Currency,
        State = action.Approval,
        Required = action.Required,
        ApprovedBy = action.ApprovedBy,
        RequestedAt = action.RequestedAt,
        Deadline = action.Deadline,
        Rule = action.Rule,
        Group = action.Group,
    };

    private static SlaClockSnapshot Clock(ClockState clock) => new(
        clock.Clock, clock.DueAt, clock is { RunningSince: null, Met: false }, clock.Warned, clock.Breached);
}
