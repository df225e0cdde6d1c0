using Steward.Activities.Crm.Actions;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm;

/// <summary>Effects in the embedded CRM.</summary>
public sealed class CrmActivities : ICrmActivities
{
    private readonly ActionExecution execution;
    private readonly ActionUndo undo;

    internal CrmActivities(ActionExecution execution, ActionUndo undo) =>
        (this.execution, this.undo) = (execution, undo);

    public Task<ActionOutcome> ExecuteActionAsync(ExecuteActionRequest request) =>
        ActivityFailure.GuardAsync(() => execution.ExecuteAsync(request));

    public Task<ActionOutcome> UndoActionAsync(UndoActionRequest request) =>
        ActivityFailure.GuardAsync(() => undo.UndoAsync(request));
}
