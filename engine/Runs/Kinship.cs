namespace Steward.Engine.Runs;

/// <summary>Some messages reach only the sender's own children.</summary>
internal static class Kinship
{
    internal static bool Allows(RunState run, bool childOnly, RunKey sender) => !childOnly
        || (ParentOf(run) is { } parent && parent.WorkflowId == sender.WorkflowId && parent.RunId == sender.RunId);

    /// <summary>The run that a child belongs to: the one that started it, or that has taken its place; null for who is nobody's child.</summary>
    internal static RunKey? ParentOf(RunState run) => run.Extras.Parent
        ?? (run.Start.ParentWorkflowExecution is { WorkflowId.Length: > 0 } parent
            ? new RunKey(run.Start.ParentWorkflowNamespace, parent.WorkflowId, parent.RunId)
            : null);
}
