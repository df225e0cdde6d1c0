namespace Steward.Engine.Runs;

/// <summary>Why a worker's command cannot be carried out.</summary>
internal sealed record CommandFault(WorkflowTaskFailedCause Cause, string Message)
{
    /// <summary>Whether the run is terminated rather than asked again.</summary>
    internal bool EndsRun { get; init; }
}
