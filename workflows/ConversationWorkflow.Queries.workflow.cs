using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>What readers may ask: ids, states and figures.</summary>
public sealed partial class ConversationWorkflow
{
    [WorkflowQuery("Snapshot")]
    public ConversationSnapshot Snapshot() => Snapshots.Of(input, state);

    [WorkflowQuery("PendingApprovals")]
    public IReadOnlyList<ApprovalSnapshot> PendingApprovals() =>
        [.. state.Actions.Where(ActionLedger.IsWaiting).Select(Snapshots.Approval)];

    [WorkflowQuery("Briefing")]
    public BriefingSnapshot Briefing() => new(state.BriefingId, state.HandoverReason, Snapshot());
}
