using Temporalio.Activities;

namespace Steward.Workflows.Contracts;

/// <summary>Effects in the CRM. Each takes effect exactly once, however often it is tried.</summary>
public interface ICrmActivities
{
    /// <summary>Runs the action. A business rule's refusal is an outcome, not an exception.</summary>
    [Activity("crm.execute-action")]
    Task<ActionOutcome> ExecuteActionAsync(ExecuteActionRequest request);

    [Activity("crm.undo-action")]
    Task<ActionOutcome> UndoActionAsync(UndoActionRequest request);
}
