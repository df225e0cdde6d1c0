using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Storage;

/// <summary>
/// One run as stored: what a list shows (<paramref name="Info"/>) and what its history does not tell
/// (<paramref name="Extras"/>, JSON: the workflow task under way, buffered events, attempts).
/// </summary>
internal sealed record StoredRun(string Namespace, WorkflowExecutionInfo Info, byte[] Extras)
{
    internal string WorkflowId => Info.Execution.WorkflowId;

    internal string RunId => Info.Execution.RunId;

    internal bool IsOpen => Info.Status == WorkflowExecutionStatus.Running;
}
