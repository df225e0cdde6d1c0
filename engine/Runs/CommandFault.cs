namespace Steward.Engine.Runs;

/// <summary>Why a worker's command cannot be carried out.</summary>
internal sealed record CommandFault(WorkflowTaskFailedCause Cause, string Message);
