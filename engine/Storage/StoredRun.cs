using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Storage;

/// <summary>
/// One run as stored: what a list shows (<paramref name="Info"/>) and what its history does not tell
/// (<paramref name="Extras"/>, JSON: the workflow task under way, buffered events, attempts).
/// </summary>
internal sealed record StoredRun(string Namespace, WorkflowExecutionInfo Info, byte[] Extras)
{
    /// <summary>
    /// Until when nothing happens in the run unless someone calls (UTC ticks; <see cref="long.MaxValue"/>: for good);
    /// null while something is under way. A resting run need not be in memory.
    /// </summary>
    internal long? RestsUntil { get; init; }

    internal string WorkflowId => Info.Execution.WorkflowId;

    internal string RunId => Info.Execution.RunId;

    internal Runs.RunKey Key => new(Namespace, WorkflowId, RunId);

    internal bool IsOpen => Info.Status == WorkflowExecutionStatus.Running;
}
