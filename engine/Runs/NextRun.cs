namespace Steward.Engine.Runs;

/// <summary>The run that follows this one under the same workflow id.</summary>
internal sealed record NextRun(string RunId, WorkflowExecutionStartedEventAttributes Start)
{
    internal TimeSpan? Delay => Start.FirstWorkflowTaskBackoff.Limit();
}
