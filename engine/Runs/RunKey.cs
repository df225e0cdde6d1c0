namespace Steward.Engine.Runs;

/// <summary>Addresses one run; an empty run id means the workflow's latest.</summary>
internal readonly record struct RunKey(string Namespace, string WorkflowId, string RunId)
{
    internal WorkflowExecution Execution => new() { WorkflowId = WorkflowId, RunId = RunId };
}
