namespace Steward.Engine.Runs;

/// <summary>The events of a workflow task.</summary>
internal static class WorkflowTaskEvents
{
    internal static HistoryEvent Scheduled(RunState run, WorkflowTaskState task) => new()
    {
        EventTime = Timestamp.FromDateTimeOffset(task.ScheduledAt),
        WorkflowTaskScheduledEventAttributes = new()
        {
            TaskQueue = Queue(run, task),
            StartToCloseTimeout = Duration.FromTimeSpan(WorkflowTasks.Timeout(run, 1)),
            Attempt = task.Attempt,
        },
    };

    internal static HistoryEvent Started(WorkflowTaskState task) => new()
    {
        EventTime = Timestamp.FromDateTimeOffset(task.StartedAt),
        WorkflowTaskStartedEventAttributes = new()
        {
            ScheduledEventId = task.ScheduledEventId,
            Identity = task.Identity,
            RequestId = task.RequestId,
            SuggestContinueAsNew = task.SuggestContinueAsNew,
            SuggestContinueAsNewReasons =
            {
                task.SuggestContinueAsNew ? [SuggestContinueAsNewReason.TooManyHistoryEvents] : [],
            },
            HistorySizeBytes = task.HistoryBytes,
#pragma warning disable CS0612 // Obsolete, but a Temporal server writes it still.
            WorkerVersion = task.BuildId.Length > 0 ? new WorkerVersionStamp { BuildId = task.BuildId } : null,
#pragma warning restore CS0612
        },
    };

    /// <summary>The events of a started task that are not in history yet, as if they were.</summary>
    internal static List<HistoryEvent> Unwritten(RunState run, WorkflowTaskState task)
    {
        var events = new List<HistoryEvent>();
        if (!task.Written)
        {
            events.Add(Numbered(Scheduled(run, task), task.ScheduledEventId));
        }

        if (run.LastEventId < task.StartedEventId)
        {
            events.Add(Numbered(Started(task), task.StartedEventId));
        }

        return events;
    }

    internal static HistoryEvent Failed(
        WorkflowTaskState task, WorkflowTaskFailedCause cause, Failure? failure, string identity) => new()
        {
            WorkflowTaskFailedEventAttributes = new()
            {
                ScheduledEventId = task.ScheduledEventId,
                StartedEventId = task.StartedEventId,
                Cause = cause,
                Failure = failure,
                Identity = identity,
            },
        };

    internal static HistoryEvent TimedOut(WorkflowTaskState task, TimeoutType type) => new()
    {
        WorkflowTaskTimedOutEventAttributes = new()
        {
            ScheduledEventId = task.ScheduledEventId,
            StartedEventId = task.StartedEventId,
            TimeoutType = type,
        },
    };

    private static HistoryEvent Numbered(HistoryEvent e, long id)
    {
        (e.EventId, e.EventType) = (id, EventTypes.Of(e));
        return e;
    }

    private static TaskQueue Queue(RunState run, WorkflowTaskState task) => task.Sticky
        ? new TaskQueue { Name = run.Extras.StickyQueue, Kind = TaskQueueKind.Sticky, NormalName = run.TaskQueue }
        : new TaskQueue { Name = run.TaskQueue, Kind = TaskQueueKind.Normal };
}
