namespace Steward.Engine.Runs;

/// <summary>Some messages reach only the sender's own children.</summary>
internal static class Kinship
{
    internal static bool Allows(RunState run, bool childOnly, RunKey sender) => !childOnly
        || (run.Start.ParentWorkflowExecution is { } parent
            && parent.WorkflowId == sender.WorkflowId && parent.RunId == sender.RunId);
}
