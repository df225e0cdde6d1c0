namespace Steward.Engine.Runs;

/// <summary>
/// Fills in the ids that closing events carry of the started event before them: not known while events are held back.
/// </summary>
internal static class EventLinks
{
    /// <summary>An activity's started event is written right before the event that closes it.</summary>
    internal static void Resolve(RunState run, HistoryEvent e, IReadOnlyList<HistoryEvent> written)
    {
        var started = written.Count > 0 && written[^1].EventType == EventType.ActivityTaskStarted
            ? written[^1].EventId
            : 0;
        switch (e.EventType == EventType.Unspecified ? EventTypes.Of(e) : e.EventType)
        {
            case EventType.ActivityTaskCompleted:
                e.ActivityTaskCompletedEventAttributes.StartedEventId = started;
                break;
            case EventType.ActivityTaskFailed:
                e.ActivityTaskFailedEventAttributes.StartedEventId = started;
                break;
            case EventType.ActivityTaskTimedOut when Starts(written, e):
                e.ActivityTaskTimedOutEventAttributes.StartedEventId = started;
                break;
            case EventType.ActivityTaskCanceled when Starts(written, e):
                e.ActivityTaskCanceledEventAttributes.StartedEventId = started;
                break;
            default:
                ChildLinks.Resolve(run, e);
                break;
        }
    }

    /// <summary>A child's started event has its id now: its close will name it.</summary>
    internal static void Note(RunState run, HistoryEvent e) => ChildLinks.Note(run, e);

    private static bool Starts(IReadOnlyList<HistoryEvent> written, HistoryEvent e)
    {
        var id = e.ActivityTaskTimedOutEventAttributes?.ScheduledEventId
            ?? e.ActivityTaskCanceledEventAttributes?.ScheduledEventId;
        return written.Count > 0 && written[^1].ActivityTaskStartedEventAttributes?.ScheduledEventId == id;
    }
}
