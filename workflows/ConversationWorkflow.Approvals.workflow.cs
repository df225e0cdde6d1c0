using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>Actions that people ask for, and decisions on actions that wait.</summary>
public sealed partial class ConversationWorkflow
{
    [WorkflowUpdateValidator(nameof(ProposeAsync))]
    public void ValidatePropose(ProposeRequest request)
    {
        Required.Fields(
            "A proposal",
            ("agentId", request.AgentId),
            ("proposalId", request.Proposal.ProposalId),
            ("action", request.Proposal.Action),
            ("digest", request.Proposal.Digest),
            ("factsVersion", request.Proposal.FactsVersion));
        RequireNoStep();
        RequireNotClosed();
    }

    [WorkflowUpdate("Propose")]
    public Task<ProposeAnswer> ProposeAsync(ProposeRequest request) =>
        InTurnAsync(RequireNotClosed, () => WantAsync(request));

    private async Task<ProposeAnswer> WantAsync(ProposeRequest request)
    {
        await PinnedAsync();
        var action = Gate(request.Proposal, request.AgentId, NextTurn());
        state = state with { Stalled = false, Detail = $"{request.AgentId} proposed {request.Proposal.Action}." };
        state = state with { WaitingOn = Lifecycle.MoveOf(state) };
        return new(action.Number, action.ApprovalId);
    }

    [WorkflowUpdateValidator(nameof(DecideAsync))]
    public void ValidateDecide(DecideRequest request)
    {
        RequireNoStep();
        RequireNotClosed();
        Approvals.Require(state, input.TicketId, request, Clock);
    }

    [WorkflowUpdate("Decide")]
    public Task<DecideAnswer> DecideAsync(DecideRequest request) =>
        InTurnAsync(RequireNotClosed, () => SettleAsync(request));

    private Task<DecideAnswer> SettleAsync(DecideRequest request)
    {
        var action = Approvals.Require(state, input.TicketId, request, AsSent);
        var decided = Approvals.Decide(state, action, request);
        state = ActionLedger.Put(state, decided) with
        {
            Stalled = false,
            Detail = $"{request.ApproverId} decided {action.ApprovalId}: {request.Verdict}.",
        };
        StopFailedSeries();
        state = state with { WaitingOn = Lifecycle.MoveOf(state) };
        Record(
            Happened(request.Verdict),
            request.ApproverId,
            decided.Rule,
            ("approval", request.ApprovalId),
            ("action", decided.Proposal.Action),
            ("shown", request.Digest),
            ("digest", decided.Proposal.Digest),
            ("reason", request.ReasonId ?? "none"));
        var missing = decided.Approval == ApprovalState.Waiting ? decided.Required - decided.ApprovedBy.Count : 0;
        return Task.FromResult(new DecideAnswer(decided.Approval, missing));
    }

    private static string Happened(Verdict verdict) => verdict switch
    {
        Verdict.Approve => "approval.approved",
        Verdict.Edit => "approval.edited",
        _ => "approval.rejected",
    };
}
