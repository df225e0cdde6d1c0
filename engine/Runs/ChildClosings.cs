namespace Steward.Engine.Runs;

/// <summary>A child's closing event, as its parent's history has it.</summary>
internal static class ChildClosings
{
    internal static HistoryEvent Of(ChildClosedMessage m) => m.Closing.EventType switch
    {
        EventType.WorkflowExecutionCompleted => Completed(m),
        EventType.WorkflowExecutionFailed => Failed(m),
        EventType.WorkflowExecutionCanceled => Canceled(m),
        EventType.WorkflowExecutionTimedOut => TimedOut(m),
        _ => Terminated(m),
    };

    private static HistoryEvent Completed(ChildClosedMessage m) => new()
    {
        ChildWorkflowExecutionCompletedEventAttributes = new()
        {
            Result = m.Closing.WorkflowExecutionCompletedEventAttributes.Result,
            Namespace = m.Child.Namespace,
            WorkflowExecution = m.Child.Execution,
            WorkflowType = new() { Name = m.Type },
            InitiatedEventId = m.InitiatedEventId,
        },
    };

    private static HistoryEvent Failed(ChildClosedMessage m) => new()
    {
        ChildWorkflowExecutionFailedEventAttributes = new()
        {
            Failure = m.Closing.WorkflowExecutionFailedEventAttributes.Failure,
            RetryState = m.Closing.WorkflowExecutionFailedEventAttributes.RetryState,
            Namespace = m.Child.Namespace,
            WorkflowExecution = m.Child.Execution,
            WorkflowType = new() { Name = m.Type },
            InitiatedEventId = m.InitiatedEventId,
        },
    };

    private static HistoryEvent Canceled(ChildClosedMessage m) => new()
    {
        ChildWorkflowExecutionCanceledEventAttributes = new()
        {
            Details = m.Closing.WorkflowExecutionCanceledEventAttributes.Details,
            Namespace = m.Child.Namespace,
            WorkflowExecution = m.Child.Execution,
            WorkflowType = new() { Name = m.Type },
            InitiatedEventId = m.InitiatedEventId,
        },
    };

    private static HistoryEvent TimedOut(ChildClosedMessage m) => new()
    {
        ChildWorkflowExecutionTimedOutEventAttributes = new()
        {
            RetryState = m.Closing.WorkflowExecutionTimedOutEventAttributes.RetryState,
            Namespace = m.Child.Namespace,
            WorkflowExecution = m.Child.Execution,
            WorkflowType = new() { Name = m.Type },
            InitiatedEventId = m.InitiatedEventId,
        },
    };

    private static HistoryEvent Terminated(ChildClosedMessage m) => new()
    {
        ChildWorkflowExecutionTerminatedEventAttributes = new()
        {
            Namespace = m.Child.Namespace,
            WorkflowExecution = m.Child.Execution,
            WorkflowType = new() { Name = m.Type },
            InitiatedEventId = m.InitiatedEventId,
        },
    };
}
