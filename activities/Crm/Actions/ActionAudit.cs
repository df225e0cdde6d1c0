using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Actions;

/// <summary>The audit entries of effects and undos.</summary>
internal static class ActionAudit
{
    public static AuditEntry Executed(
        ExecuteActionRequest request, string action, ActionPlan plan, ActionOutcome outcome, DateTimeOffset at) => new()
        {
            TicketId = request.TicketId,
            Key = $"action-{request.ActionNumber}-executed",
            Event = $"action.{Word(outcome.Status)}",
            At = at,
            Actor = request.RequestedBy,
            PolicyVersion = request.PolicyVersion,
            Rule = request.Rule,
            Facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["action"] = action,
                ["number"] = $"{request.ActionNumber}",
                ["proposal"] = request.ProposalId,
                ["digest"] = request.Digest,
                ["facts"] = request.FactsVersion,
                ["approval"] = request.ApprovalId ?? "none",
                ["approvedBy"] = string.Join(',', request.ApprovedBy),
                ["amount"] = $"{plan.Decision.Amount:0.00} USD",
                ["code"] = outcome.Code ?? "none",
            },
        };

    public static AuditEntry Undone(UndoActionRequest request, ActionOutcome outcome, DateTimeOffset at) => new()
    {
        TicketId = request.TicketId,
        Key = $"action-{request.ActionNumber}-undone",
        Event = outcome.Status is ActionStatus.Done ? "action.undone" : "action.undo-refused",
        At = at,
        Actor = request.RequestedBy,
        Facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["number"] = $"{request.ActionNumber}",
            ["proposal"] = request.ProposalId,
            ["code"] = outcome.Code ?? "none",
        },
    };

    private static string Word(ActionStatus status) => status.ToString().ToLowerInvariant();
}
