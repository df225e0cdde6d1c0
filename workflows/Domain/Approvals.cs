using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>
/// The approval contract: single use, bound to one digest, one policy and a deadline; nobody approves twice
/// or their own.
/// </summary>
internal static class Approvals
{
    /// <summary>The approval that a decision is for, or the rule it breaks.</summary>
    public static GatedAction Require(
        ConversationState state, string ticketId, DecideRequest request, DateTimeOffset now)
    {
        Required.Fields(
            "A decision", ("approvalId", request.ApprovalId), ("approverId", request.ApproverId), (
                "digest", request.Digest));
        var action = state.Actions.FirstOrDefault(candidate => candidate.ApprovalId == request.ApprovalId)
            ?? throw NotLive(request, $"is not one of ticket {ticketId}; list its pending approvals.");
        RequireLive(state, action, request, now);
        RequireApprover(action, request);
        RequireEdit(state, request);
        return action;
    }

    /// <summary>
    /// The action after the decision; it may run once <see cref="GatedAction.Approval"/> is
    /// Approved.
    /// </summary>
    public static GatedAction Decide(ConversationState state, GatedAction action, DecideRequest request) =>
        request.Verdict switch
        {
            Verdict.Reject =>
                ActionLedger.End(action with { Approval = ApprovalState.Rejected }, ActionStatus.Rejected),
            Verdict.Edit => Count(Edit(state, action, request.Edited!), request.ApproverId),
            _ => Count(action, request.ApproverId),
        };

    private static GatedAction Count(GatedAction action, string approverId)
    {
        IReadOnlyList<string> approvers = [.. action.ApprovedBy, approverId];
        return action with
        {
            ApprovedBy = approvers,
            Approval = approvers.Count >= action.Required ? ApprovalState.Approved : ApprovalState.Waiting,
        };
    }

    /// <summary>The edited action passes the gates anew; approvals of what it was before do not count for it.</summary>
    private static GatedAction Edit(ConversationState state, GatedAction action, ActionProposal edited)
    {
        var gate = ActionGate.For(state, edited);
        return action with
        {
            Proposal = edited,
            Tier = gate.Tier,
            Rule = gate.Rule,
            Group = gate.Group,
            Required = Math.Max(1, gate.Approvals),
            ApprovedBy = [],
        };
    }

    private static void RequireLive(
        ConversationState state, GatedAction action, DecideRequest request, DateTimeOffset now)
    {
        if (action.Approval != ApprovalState.Waiting || action.Ended is not null)
        {
            throw NotLive(request, $"was {action.Approval} already; an approval is used once.");
        }

        if (now >= action.Deadline)
        {
            throw NotLive(request, $"expired at {action.Deadline:u}; have the action proposed again.");
        }

        if (request.Digest != action.Proposal.Digest)
        {
            throw NotLive(request, $"is for digest {action.Proposal.Digest}, not {request.Digest}; look at it again.");
        }

        if (action.PolicyVersion != state.Policy?.Version)
        {
            throw NotLive(
                request,
                $"was asked under policy {action.PolicyVersion}, which is no longer in force; have it proposed again.");
        }
    }

    private static void RequireApprover(GatedAction action, DecideRequest request)
    {
        if (request.Verdict != Verdict.Reject && action.RequestedBy == request.ApproverId)
        {
            throw NotLive(request, $"was proposed by {request.ApproverId}; somebody else must approve it.");
        }

        if (request.Verdict == Verdict.Approve && action.ApprovedBy.Contains(request.ApproverId))
        {
            throw NotLive(request, $"has the approval of {request.ApproverId} already; it needs a second person.");
        }
    }

    private static void RequireEdit(ConversationState state, DecideRequest request)
    {
        if (request.Verdict == Verdict.Edit != request.Edited is not null)
        {
            throw Refusal.Of(
                ErrorTypes.InvalidRequest,
                $"The decision {request.Verdict} on {request.ApprovalId} "
                + $"{(request.Edited is null ? "lacks" : "carries")} an edited action; only Edit carries one.");
        }

        if (
            request.Edited is { } edited && ActionGate.For(
                state, edited) is { Tier: RiskTier.Forbidden, Rule: var rule })
        {
            throw Refusal.Of(
                ErrorTypes.InvalidRequest,
                $"The policy's rule {rule} forbids the edited {edited.Action}; "
                + "approve or reject the action as it stands.");
        }
    }

    private static Exception NotLive(DecideRequest request, string why) =>
        Refusal.Of(ErrorTypes.ApprovalNotLive, $"Approval {request.ApprovalId} {why}");
}
