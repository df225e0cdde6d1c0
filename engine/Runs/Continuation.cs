using Temporalio.Api.Command.V1;

namespace Steward.Engine.Runs;

/// <summary>What a following run takes over from the one before it.</summary>
internal static class Continuation
{
    internal static NextRun AsNew(RunTurn run, ContinueAsNewWorkflowExecutionCommandAttributes asked)
    {
        var start = Same(run.State, asked.Initiator == ContinueAsNewInitiator.Unspecified
            ? ContinueAsNewInitiator.Workflow : asked.Initiator);
        start.WorkflowType = asked.WorkflowType ?? start.WorkflowType;
        start.TaskQueue = asked.TaskQueue?.Name is { Length: > 0 } queue
            ? new TaskQueue { Name = queue, Kind = TaskQueueKind.Normal } : start.TaskQueue;
        start.Input = asked.Input;
        start.WorkflowRunTimeout = asked.WorkflowRunTimeout ?? start.WorkflowRunTimeout;
        start.WorkflowTaskTimeout = asked.WorkflowTaskTimeout ?? start.WorkflowTaskTimeout;
        start.FirstWorkflowTaskBackoff = asked.BackoffStartInterval.OrNone();
        start.RetryPolicy = asked.RetryPolicy is null ? null : RetryArithmetic.WithDefaults(asked.RetryPolicy);
        start.InheritedPinnedVersion = asked.InitialVersioningBehavior == ContinueAsNewVersioningBehavior.Unspecified
            ? start.InheritedPinnedVersion : null;
        start.LastCompletionResult = asked.LastCompletionResult ?? start.LastCompletionResult;
        start.ContinuedFailure = asked.Failure;
        start.CronSchedule = asked.CronSchedule;
        start.Header = asked.Header;
        start.Memo = asked.Memo ?? start.Memo;
        start.SearchAttributes = asked.SearchAttributes is null
            ? start.SearchAttributes
            : run.Core.Namespaces[run.State.Key.Namespace].Typed(asked.SearchAttributes);
        return Next(start);
    }

    internal static NextRun Retry(RunState run, Failure failure, TimeSpan delay)
    {
        var start = Same(run, ContinueAsNewInitiator.Retry);
        start.Attempt = run.Start.Attempt + 1;
        start.ContinuedFailure = failure;
        start.FirstWorkflowTaskBackoff = Duration.FromTimeSpan(delay);
        return Next(start);
    }

    internal static NextRun Cron(RunState run, Payloads? result, Failure? failure, TimeSpan delay)
    {
        var start = Same(run, ContinueAsNewInitiator.CronSchedule);
        start.LastCompletionResult = result ?? start.LastCompletionResult;
        start.ContinuedFailure = failure;
        start.FirstWorkflowTaskBackoff = Duration.FromTimeSpan(delay);
        return Next(start);
    }

    private static WorkflowExecutionStartedEventAttributes Same(RunState run, ContinueAsNewInitiator initiator)
    {
        var start = run.Start.Clone();
        start.ContinuedExecutionRunId = run.Key.RunId;
        start.Initiator = initiator;
        start.Attempt = 1;
        start.Memo = run.Memo.Clone();
        start.SearchAttributes = run.SearchAttributes.Clone();
        start.ContinuedFailure = null;
        start.InheritedPinnedVersion = run.Override is null ? run.PinnedTo : null;
        start.VersioningOverride = run.Override;
        return start;
    }

    private static NextRun Next(WorkflowExecutionStartedEventAttributes start)
    {
        var runId = RunKey.NewRunId();
        start.OriginalExecutionRunId = runId;
        return new NextRun(runId, start);
    }
}
