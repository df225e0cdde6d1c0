namespace Steward.Engine.Runs;

/// <summary>Addresses one run; an empty run id means the workflow's latest.</summary>
internal readonly record struct RunKey(string Namespace, string WorkflowId, string RunId)
{
    /// <summary>
    /// Ids in the order of time, as a Temporal server makes them; runs that start together also lie together in the
    /// data file.
    /// </summary>
    internal static string NewRunId() => Guid.CreateVersion7().ToString();

    /// <summary>The run id alone tells nearly all of them apart.</summary>
    public override int GetHashCode() => (RunId.Length > 0 ? RunId : WorkflowId).GetHashCode(StringComparison.Ordinal);

    internal WorkflowExecution Execution => new() { WorkflowId = WorkflowId, RunId = RunId };
}
