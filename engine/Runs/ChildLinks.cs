namespace Steward.Engine.Runs;

/// <summary>A child's closing event names its started event, whose id may be given late.</summary>
internal static class ChildLinks
{
    internal static void Note(RunState run, HistoryEvent e)
    {
        if (e.ChildWorkflowExecutionStartedEventAttributes is { } started)
        {
            run.ChildStarts[started.InitiatedEventId] = e.EventId;
        }
    }

    internal static void Resolve(RunState run, HistoryEvent e)
    {
        switch (e.AttributesCase)
        {
            case HistoryEvent.AttributesOneofCase.ChildWorkflowExecutionCompletedEventAttributes:
                var completed = e.ChildWorkflowExecutionCompletedEventAttributes;
                completed.StartedEventId = Of(run, completed.InitiatedEventId);
                break;
            case HistoryEvent.AttributesOneofCase.ChildWorkflowExecutionFailedEventAttributes:
                var failed = e.ChildWorkflowExecutionFailedEventAttributes;
                failed.StartedEventId = Of(run, failed.InitiatedEventId);
                break;
            case HistoryEvent.AttributesOneofCase.ChildWorkflowExecutionCanceledEventAttributes:
                var canceled = e.ChildWorkflowExecutionCanceledEventAttributes;
                canceled.StartedEventId = Of(run, canceled.InitiatedEventId);
                break;
            case HistoryEvent.AttributesOneofCase.ChildWorkflowExecutionTimedOutEventAttributes:
                var timedOut = e.ChildWorkflowExecutionTimedOutEventAttributes;
                timedOut.StartedEventId = Of(run, timedOut.InitiatedEventId);
                break;
            case HistoryEvent.AttributesOneofCase.ChildWorkflowExecutionTerminatedEventAttributes:
                var terminated = e.ChildWorkflowExecutionTerminatedEventAttributes;
                terminated.StartedEventId = Of(run, terminated.InitiatedEventId);
                break;
        }
    }

    private static long Of(RunState run, long initiated) => run.ChildStarts.GetValueOrDefault(initiated);
}
