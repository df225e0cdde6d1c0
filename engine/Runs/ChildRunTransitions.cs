namespace Steward.Engine.Runs;

/// <summary>The events about other runs: children, signals and cancellations sent out.</summary>
internal static class ChildRunTransitions
{
    internal static bool Apply(RunState run, HistoryEvent e)
    {
        switch (e.EventType)
        {
            case EventType.StartChildWorkflowExecutionInitiated:
                run.Children[e.EventId] = new PendingChild(
                    e.EventId, e.StartChildWorkflowExecutionInitiatedEventAttributes);
                return true;
            case EventType.ChildWorkflowExecutionStarted:
                Started(run, e);
                return true;
            case EventType.SignalExternalWorkflowExecutionInitiated:
                run.Signals[e.EventId] = e.SignalExternalWorkflowExecutionInitiatedEventAttributes;
                return true;
            case EventType.RequestCancelExternalWorkflowExecutionInitiated:
                run.Cancels[e.EventId] = e.RequestCancelExternalWorkflowExecutionInitiatedEventAttributes;
                return true;
            default:
                return Closed(e) is { } child ? run.Children.Remove(child) : Resolved(run, e);
        }
    }

    private static void Started(RunState run, HistoryEvent e)
    {
        var started = e.ChildWorkflowExecutionStartedEventAttributes;
        if (run.Children.TryGetValue(started.InitiatedEventId, out var child))
        {
            child.Execution = started.WorkflowExecution;
        }
    }

    /// <summary>The event that began the child, of an event of its parent about it; null for other events.</summary>
    internal static long? InitiatedOf(HistoryEvent e) =>
        e.ChildWorkflowExecutionStartedEventAttributes?.InitiatedEventId ?? Closed(e);

    private static long? Closed(HistoryEvent e) => e.EventType switch
    {
        EventType.StartChildWorkflowExecutionFailed =>
            e.StartChildWorkflowExecutionFailedEventAttributes.InitiatedEventId,
        EventType.ChildWorkflowExecutionCompleted =>
            e.ChildWorkflowExecutionCompletedEventAttributes.InitiatedEventId,
        EventType.ChildWorkflowExecutionFailed => e.ChildWorkflowExecutionFailedEventAttributes.InitiatedEventId,
        EventType.ChildWorkflowExecutionCanceled =>
            e.ChildWorkflowExecutionCanceledEventAttributes.InitiatedEventId,
        EventType.ChildWorkflowExecutionTimedOut =>
            e.ChildWorkflowExecutionTimedOutEventAttributes.InitiatedEventId,
        EventType.ChildWorkflowExecutionTerminated =>
            e.ChildWorkflowExecutionTerminatedEventAttributes.InitiatedEventId,
        _ => null,
    };

    private static bool Resolved(RunState run, HistoryEvent e) => e.EventType switch
    {
        EventType.ExternalWorkflowExecutionSignaled =>
            run.Signals.Remove(e.ExternalWorkflowExecutionSignaledEventAttributes.InitiatedEventId),
        EventType.SignalExternalWorkflowExecutionFailed =>
            run.Signals.Remove(e.SignalExternalWorkflowExecutionFailedEventAttributes.InitiatedEventId),
        EventType.ExternalWorkflowExecutionCancelRequested =>
            run.Cancels.Remove(e.ExternalWorkflowExecutionCancelRequestedEventAttributes.InitiatedEventId),
        EventType.RequestCancelExternalWorkflowExecutionFailed =>
            run.Cancels.Remove(e.RequestCancelExternalWorkflowExecutionFailedEventAttributes.InitiatedEventId),
        _ => false,
    };
}
