using Temporalio.Api.Command.V1;

namespace Steward.Engine.Runs;

/// <summary>A child's start, from the command through the parent's history to the child's first event.</summary>
internal static class ChildStarts
{
    internal static StartChildWorkflowExecutionInitiatedEventAttributes Initiated(
        RunTurn run, StartChildWorkflowExecutionCommandAttributes asked, long taskId) => new()
        {
            Namespace = run.State.Key.Namespace,
            NamespaceId = run.Core.Namespaces[run.State.Key.Namespace].Stored.Id,
            WorkflowId = asked.WorkflowId is { Length: > 0 } id ? id : Guid.NewGuid().ToString(),
            WorkflowType = asked.WorkflowType,
            TaskQueue = new TaskQueue
            {
                Name = asked.TaskQueue?.Name is { Length: > 0 } queue ? queue : run.State.TaskQueue,
                Kind = TaskQueueKind.Normal,
            },
            Input = asked.Input,
            WorkflowExecutionTimeout = asked.WorkflowExecutionTimeout,
            WorkflowRunTimeout = asked.WorkflowRunTimeout.OrNone(),
            WorkflowTaskTimeout = asked.WorkflowTaskTimeout.Limit() is null
            ? Duration.FromTimeSpan(WorkflowTasks.Timeout(run.State, 1)) : asked.WorkflowTaskTimeout,
            ParentClosePolicy = asked.ParentClosePolicy == ParentClosePolicy.Unspecified
            ? ParentClosePolicy.Terminate : asked.ParentClosePolicy,
            WorkflowTaskCompletedEventId = taskId,
            WorkflowIdReusePolicy = asked.WorkflowIdReusePolicy == WorkflowIdReusePolicy.Unspecified
            ? WorkflowIdReusePolicy.AllowDuplicate : asked.WorkflowIdReusePolicy,
            RetryPolicy = asked.RetryPolicy is null ? null : RetryArithmetic.WithDefaults(asked.RetryPolicy),
            CronSchedule = asked.CronSchedule,
            Header = asked.Header,
            Memo = asked.Memo,
            SearchAttributes = run.Core.Namespaces[run.State.Key.Namespace].Typed(asked.SearchAttributes),
            Priority = asked.Priority,
#pragma warning disable CS0612 // Obsolete, but a Temporal server still repeats what the worker asked for.
            InheritBuildId = asked.InheritBuildId,
#pragma warning restore CS0612
        };

    internal static WorkflowExecutionStartedEventAttributes Started(StartChildMessage message, DateTimeOffset now)
    {
        var asked = message.Initiated.StartChildWorkflowExecutionInitiatedEventAttributes;
        var expires = now + asked.WorkflowExecutionTimeout.Limit();
        return new WorkflowExecutionStartedEventAttributes
        {
            WorkflowType = asked.WorkflowType,
            ParentWorkflowNamespace = message.Parent.Namespace,
            ParentWorkflowExecution = message.Parent.Execution,
            ParentInitiatedEventId = message.Initiated.EventId,
            RootWorkflowExecution = message.Root,
            TaskQueue = asked.TaskQueue,
            Input = asked.Input,
            WorkflowExecutionTimeout = asked.WorkflowExecutionTimeout,
            WorkflowRunTimeout = asked.WorkflowRunTimeout,
            WorkflowTaskTimeout = Durations.TaskTimeout(asked.WorkflowTaskTimeout, asked.WorkflowRunTimeout),
            WorkflowExecutionExpirationTime = expires is { } end ? Timestamp.FromDateTimeOffset(end) : null,
            RetryPolicy = asked.RetryPolicy,
            Attempt = 1,
            Initiator = CronSchedule.Initiator(asked.CronSchedule),
            CronSchedule = asked.CronSchedule,
            Memo = asked.Memo,
            SearchAttributes = asked.SearchAttributes,
            Header = asked.Header,
            Priority = asked.Priority,
            InheritedPinnedVersion = message.Pinned,
        };
    }
}
