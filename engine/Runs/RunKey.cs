namespace Steward.Engine.Runs;

/// <summary>Addresses one run; an empty run id means the workflow's latest.</summary>
internal readonly record struct RunKey(string Namespace, string WorkflowId, string RunId)
{
    /// <summary>The run id alone tells nearly all of them apart.</summary>
    public override int GetHashCode() => (RunId.Length > 0 ? RunId : WorkflowId).GetHashCode(StringComparison.Ordinal);

    internal WorkflowExecution Execution => new() { WorkflowId = WorkflowId, RunId = RunId };
}
