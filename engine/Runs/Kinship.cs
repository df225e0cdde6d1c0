namespace Steward.Engine.Runs;

/// <summary>Some messages reach only the sender's own children.</summary>
internal static class Kinship
{
    /// <summary>Only the run that started a child may call it off, as on a Temporal server: not one that a reset began.</summary>
    internal static bool Allows(RunState run, bool childOnly, RunKey sender) => !childOnly
        || (run.Start.ParentWorkflowExecution is { } parent
            && parent.WorkflowId == sender.WorkflowId && parent.RunId == sender.RunId);

    /// <summary>The run that hears of a child's end: the one that started it, or that has taken its place; null for who is nobody's child.</summary>
    internal static RunKey? ParentOf(RunState run) => run.Extras.Parent
        ?? (run.Start.ParentWorkflowExecution is { WorkflowId.Length: > 0 } parent
            ? new RunKey(run.Start.ParentWorkflowNamespace, parent.WorkflowId, parent.RunId)
            : null);
}
