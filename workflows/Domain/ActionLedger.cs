using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>The actions of a conversation: numbered, gated, ended and reported.</summary>
internal static class ActionLedger
{
    /// <summary>How many ended and reported actions are kept for the desk to see.</summary>
    public const int Capacity = 50;

    public static GatedAction Gate(
        ConversationState state, ActionProposal proposal, string requestedBy, int turn, DateTimeOffset now)
    {
        var gate = ActionGate.For(state, proposal);
        var number = state.ActionNumber + 1;
        var action = new GatedAction
        {
            Number = number,
            Turn = turn,
            Proposal = proposal,
            RequestedBy = requestedBy,
            Tier = gate.Tier,
            Rule = gate.Rule,
            Group = gate.Group,
            PolicyVersion = state.Policy!.Version,
            Required = gate.Approvals,
            RequestedAt = now,
            Deadline = now + state.Policy.Times.ApprovalDeadline,
        };
        return gate.Tier switch
        {
            RiskTier.Forbidden => End(action, ActionStatus.Forbidden, gate.Rule),
            RiskTier.Automatic => action with { Approval = ApprovalState.Approved },
            _ => action with { ApprovalId = $"approval-{number}" },
        };
    }

    public static ConversationState Add(ConversationState state, GatedAction action) =>
        state with { ActionNumber = action.Number, Actions = [.. Trim(state.Actions), action] };

    public static ConversationState Put(ConversationState state, GatedAction action) =>
        state with { Actions = [.. state.Actions.Select(other => other.Number == action.Number ? action : other)] };

    public static ConversationState PutAll(
        ConversationState state, Func<GatedAction, bool> which, Func<GatedAction, GatedAction> change) =>
        state with { Actions = [.. state.Actions.Select(action => which(action) ? change(action) : action)] };

    public static GatedAction End(GatedAction action, ActionStatus status, string? code = null) =>
        action with { Ended = status, Code = code };

    public static bool IsWaiting(GatedAction action) =>
        action is { Ended: null, Approval: ApprovalState.Waiting };

    public static bool IsReady(GatedAction action) =>
        action is { Ended: null, Approval: ApprovalState.Approved };

    /// <summary>
    /// The ended actions of the first turn whose actions have all ended, and of which one is not
    /// reported.
    /// </summary>
    public static IReadOnlyList<GatedAction> ToReport(ConversationState state) =>
        state.Actions.GroupBy(action => action.Turn)
            .FirstOrDefault(
                turn => turn.All(action => action.Ended is not null) && turn.Any(action => !action.Reported))
            ?.ToList() ?? [];

    /// <summary>
    /// The assistant's actions of one turn stand or fall together: one failed, and this one did not run
    /// yet.
    /// </summary>
    public static IReadOnlyList<GatedAction> ToStop(ConversationState state) =>
        [.. FailedSeries(state).SelectMany(series => series).Where(action => action.Ended is null)];

    /// <summary>
    /// The last action that a failed series has done and nobody tried to take back; null when there is
    /// none.
    /// </summary>
    public static GatedAction? ToUndo(ConversationState state) => FailedSeries(state)
        .Where(series => series.All(action => action.Ended is not null && !action.Reported))
        .SelectMany(series => series)
        .Where(action => action is { Ended: ActionStatus.Done, Undo: null })
        .MaxBy(action => action.Number);

    /// <summary>A person has spoken: what had ended by then is theirs to have told.</summary>
    public static ConversationState SettleReports(ConversationState state)
    {
        var settled = PutAll(state, action => action.Ended is not null, action => action with { Reported = true });
        return settled with { ActingUpTo = HasOpen(settled) ? settled.ActingUpTo : 0 };
    }

    public static ActionOutcome Outcome(GatedAction action) =>
        new(action.Number, action.Proposal.ProposalId, End(action), action.Code);

    private static ActionStatus End(GatedAction action) => action.Undo == ActionStatus.Done
        ? ActionStatus.Undone
        : action.Ended ?? throw new InvalidOperationException($"Action {action.Number} has not ended.");

    private static IEnumerable<IGrouping<int, GatedAction>> FailedSeries(ConversationState state) =>
        state.Actions.Where(action => action.RequestedBy == Speakers.Assistant)
            .GroupBy(action => action.Turn)
            .Where(series => series.Any(action => action.Ended is not null and not ActionStatus.Done));

    private static bool HasOpen(ConversationState state) => state.Actions.Any(action => action.Ended is null);

    private static IEnumerable<GatedAction> Trim(IReadOnlyList<GatedAction> actions)
    {
        var surplus = actions.Count(IsDone) - Capacity + 1;
        return actions.Where(action => !IsDone(action) || surplus-- <= 0);
    }

    private static bool IsDone(GatedAction action) => action is { Ended: not null, Reported: true };
}
