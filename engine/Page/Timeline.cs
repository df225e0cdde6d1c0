namespace Steward.Engine.Page;

/// <summary>A history in words. What only the machinery cares about is left out: workflow tasks that went well.</summary>
internal sealed class Timeline(IReadOnlyList<HistoryEvent> history)
{
    private readonly Dictionary<long, HistoryEvent> byId = history.ToDictionary(e => e.EventId);

    internal IEnumerable<TimelineEntry> Entries => history.Where(IsTold).Select(Entry);

    private static bool IsTold(HistoryEvent e) => e.EventType is not (EventType.WorkflowTaskScheduled
        or EventType.WorkflowTaskStarted or EventType.WorkflowTaskCompleted or EventType.ActivityTaskStarted);

    private TimelineEntry Entry(HistoryEvent e) =>
        Workflow(e) ?? Activity(e) ?? Others(e) ?? new TimelineEntry(e, Words.Spaced(e.EventType.ToString()));

    private static TimelineEntry? Workflow(HistoryEvent e) => e.EventType switch
    {
        EventType.WorkflowExecutionStarted => new(e,
            $"Started as {e.WorkflowExecutionStartedEventAttributes.WorkflowType.Name}",
            PayloadText.Of(e.WorkflowExecutionStartedEventAttributes.Input)),
        EventType.WorkflowExecutionSignaled => new(e,
            $"Signal {e.WorkflowExecutionSignaledEventAttributes.SignalName}",
            PayloadText.Of(e.WorkflowExecutionSignaledEventAttributes.Input)),
        EventType.WorkflowExecutionCompleted => new(e,
            "Completed", PayloadText.Of(e.WorkflowExecutionCompletedEventAttributes.Result)),
        EventType.WorkflowExecutionFailed => new(e,
            "Failed", Words.Of(e.WorkflowExecutionFailedEventAttributes.Failure)),
        EventType.WorkflowExecutionTerminated => new(e,
            "Terminated", e.WorkflowExecutionTerminatedEventAttributes.Reason),
        EventType.WorkflowExecutionContinuedAsNew => new(e,
            "Continued as a new run", e.WorkflowExecutionContinuedAsNewEventAttributes.NewExecutionRunId),
        EventType.WorkflowExecutionUpdateAccepted => new(e,
            $"Update {e.WorkflowExecutionUpdateAcceptedEventAttributes.AcceptedRequest?.Input?.Name} accepted",
            PayloadText.Of(e.WorkflowExecutionUpdateAcceptedEventAttributes.AcceptedRequest?.Input?.Args)),
        EventType.WorkflowExecutionUpdateCompleted => Update(e),
        EventType.WorkflowTaskFailed => new(e,
            "The worker's code failed; the task is tried again",
            Words.Of(e.WorkflowTaskFailedEventAttributes.Failure)),
        EventType.WorkflowTaskTimedOut => new(e, "The worker did not answer in time; the task is tried again"),
        _ => null,
    };

    private static TimelineEntry Update(HistoryEvent e)
    {
        var outcome = e.WorkflowExecutionUpdateCompletedEventAttributes.Outcome;
        return outcome.Failure is { } failure
            ? new(e, "Update failed", Words.Of(failure))
            : new(e, "Update completed", PayloadText.Of(outcome.Success));
    }

    private TimelineEntry? Activity(HistoryEvent e) => e.EventType switch
    {
        EventType.ActivityTaskScheduled => new(e,
            $"Activity {e.ActivityTaskScheduledEventAttributes.ActivityType.Name} scheduled",
            PayloadText.Of(e.ActivityTaskScheduledEventAttributes.Input)),
        EventType.ActivityTaskCompleted => new(e,
            $"{Name(e.ActivityTaskCompletedEventAttributes.ScheduledEventId)} completed",
            PayloadText.Of(e.ActivityTaskCompletedEventAttributes.Result)),
        EventType.ActivityTaskFailed => new(e,
            $"{Name(e.ActivityTaskFailedEventAttributes.ScheduledEventId)} failed",
            Words.Of(e.ActivityTaskFailedEventAttributes.Failure)),
        EventType.ActivityTaskTimedOut => new(e,
            $"{Name(e.ActivityTaskTimedOutEventAttributes.ScheduledEventId)} timed out",
            Words.Of(e.ActivityTaskTimedOutEventAttributes.Failure)),
        EventType.ActivityTaskCanceled => new(e,
            $"{Name(e.ActivityTaskCanceledEventAttributes.ScheduledEventId)} cancelled"),
        _ => null,
    };

    private static TimelineEntry? Others(HistoryEvent e) => e.EventType switch
    {
        EventType.TimerStarted => new(e,
            $"Timer of {Words.Of(e.TimerStartedEventAttributes.StartToFireTimeout)} started"),
        EventType.TimerFired => new(e, "Timer fired"),
        EventType.TimerCanceled => new(e, "Timer cancelled"),
        EventType.MarkerRecorded => new(e, $"Marker {e.MarkerRecordedEventAttributes.MarkerName}"),
        EventType.StartChildWorkflowExecutionInitiated => new(e,
            $"Child {e.StartChildWorkflowExecutionInitiatedEventAttributes.WorkflowType.Name} asked for",
            e.StartChildWorkflowExecutionInitiatedEventAttributes.WorkflowId),
        EventType.ChildWorkflowExecutionCompleted => new(e,
            $"Child {e.ChildWorkflowExecutionCompletedEventAttributes.WorkflowType.Name} completed",
            PayloadText.Of(e.ChildWorkflowExecutionCompletedEventAttributes.Result)),
        EventType.ChildWorkflowExecutionFailed => new(e,
            $"Child {e.ChildWorkflowExecutionFailedEventAttributes.WorkflowType.Name} failed",
            Words.Of(e.ChildWorkflowExecutionFailedEventAttributes.Failure)),
        _ => null,
    };

    private string Name(long scheduledId) =>
        byId.TryGetValue(scheduledId, out var scheduled)
            ? $"Activity {scheduled.ActivityTaskScheduledEventAttributes.ActivityType.Name}"
            : "Activity";
}
