namespace Steward.Engine.Runs;

/// <summary>A child workflow from the command until its close is known.</summary>
internal sealed record PendingChild(
    long InitiatedEventId, StartChildWorkflowExecutionInitiatedEventAttributes Attributes)
{
    /// <summary>The child's first run; null until it has started.</summary>
    internal WorkflowExecution? Execution { get; set; }
}
