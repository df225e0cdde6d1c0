namespace Steward.Engine.Runs;

/// <summary>
/// What each event does to a run's state: the one place, used when it is written and when it is read back.
/// </summary>
internal static class RunTransitions
{
    internal static void Apply(this RunState run, HistoryEvent e)
    {
        if (e.EventId != 0)
        {
            ChildLinks.Note(run, e);
        }

        if (!Lifecycle(run, e) && !Activity(run, e) && !ChildRunTransitions.Apply(run, e))
        {
            Properties(run, e);
        }
    }

    private static bool Lifecycle(RunState run, HistoryEvent e)
    {
        switch (e.EventType)
        {
            case EventType.WorkflowExecutionStarted:
                Started(run, e);
                return true;
            case EventType.WorkflowTaskCompleted:
                BuildPoints.Note(run, e);
                run.PreviousStartedEventId = e.WorkflowTaskCompletedEventAttributes.StartedEventId;
                run.Tail.Forget(run.PreviousStartedEventId);
                run.LastWorker = e.WorkflowTaskCompletedEventAttributes.Identity;
                run.Versioning = e.WorkflowTaskCompletedEventAttributes.VersioningBehavior;
                run.DeployedOn = e.WorkflowTaskCompletedEventAttributes.DeploymentVersion;
                return true;
            case EventType.WorkflowExecutionCancelRequested:
                run.CancelRequested = true;
                return true;
            case EventType.WorkflowExecutionSignaled:
                run.SignalCount++;
                run.SignalRequests.Add(e.WorkflowExecutionSignaledEventAttributes.RequestId);
                return true;
            case var _ when EventTypes.Closes(e):
                run.Status = ClosedAs(e.EventType);
                run.ClosedAt = e.EventTime.ToDateTimeOffset();
                run.CloseEvent = e;
                return true;
            default:
                return false;
        }
    }

    private static bool Activity(RunState run, HistoryEvent e)
    {
        switch (e.EventType)
        {
            case EventType.ActivityTaskScheduled:
                run.Activities[e.EventId] = new PendingActivity(e);
                return true;
            case EventType.ActivityTaskCancelRequested:
                var asked = e.ActivityTaskCancelRequestedEventAttributes.ScheduledEventId;
                if (run.Activities.TryGetValue(asked, out var activity))
                {
                    activity.CancelRequestedEventId = e.EventId;
                }

                return true;
            case EventType.ActivityTaskCompleted:
                return run.Activities.Remove(e.ActivityTaskCompletedEventAttributes.ScheduledEventId);
            case EventType.ActivityTaskFailed:
                return run.Activities.Remove(e.ActivityTaskFailedEventAttributes.ScheduledEventId);
            case EventType.ActivityTaskTimedOut:
                return run.Activities.Remove(e.ActivityTaskTimedOutEventAttributes.ScheduledEventId);
            case EventType.ActivityTaskCanceled:
                return run.Activities.Remove(e.ActivityTaskCanceledEventAttributes.ScheduledEventId);
            case EventType.TimerStarted:
                var timer = e.TimerStartedEventAttributes;
                var wait = timer.StartToFireTimeout.ToTimeSpan();
                wait = wait < run.ShortestTimer ? run.ShortestTimer : wait;
                run.Timers[timer.TimerId] = new PendingTimer(e.EventId, e.EventTime.ToDateTimeOffset() + wait);
                return true;
            case EventType.TimerFired:
                return run.Timers.Remove(e.TimerFiredEventAttributes.TimerId);
            case EventType.TimerCanceled:
                return run.Timers.Remove(e.TimerCanceledEventAttributes.TimerId);
            default:
                return false;
        }
    }

    private static void Properties(RunState run, HistoryEvent e)
    {
        switch (e.EventType)
        {
            case EventType.UpsertWorkflowSearchAttributes:
                run.SearchAttributes = run.SearchAttributes.Clone();
                Merge(run.SearchAttributes.IndexedFields,
                    e.UpsertWorkflowSearchAttributesEventAttributes.SearchAttributes.IndexedFields);
                break;
            case EventType.WorkflowPropertiesModified:
                run.Memo = run.Memo.Clone();
                Merge(run.Memo.Fields, e.WorkflowPropertiesModifiedEventAttributes.UpsertedMemo?.Fields ?? []);
                break;
            case EventType.WorkflowExecutionOptionsUpdated:
                OptionsUpdated(run, e.WorkflowExecutionOptionsUpdatedEventAttributes);
                break;
            case EventType.WorkflowExecutionUpdateAdmitted:
                run.AdmittedByEvent.Add(e.WorkflowExecutionUpdateAdmittedEventAttributes.Request.Meta.UpdateId);
                break;
            case EventType.WorkflowExecutionUpdateAccepted:
                var accepted = e.WorkflowExecutionUpdateAcceptedEventAttributes.ProtocolInstanceId;
                run.Updates[accepted] = new UpdateEntry(accepted, e.EventId);
                break;
            case EventType.WorkflowExecutionUpdateCompleted:
                var completed = e.WorkflowExecutionUpdateCompletedEventAttributes;
                run.Updates[completed.Meta.UpdateId].Outcome = completed.Outcome;
                break;
        }
    }

    private static void OptionsUpdated(RunState run, WorkflowExecutionOptionsUpdatedEventAttributes changed)
    {
        if (changed.UnsetVersioningOverride || changed.VersioningOverride is not null)
        {
            run.Override = changed.VersioningOverride;
        }
    }

    private static void Started(RunState run, HistoryEvent e)
    {
        run.Start = e.WorkflowExecutionStartedEventAttributes;
        run.UserMetadata = e.UserMetadata;
        run.StartedAt = run.OriginallyStartedAt = e.EventTime.ToDateTimeOffset();
        run.Override = run.Start.VersioningOverride;
        Merge(run.Memo.Fields, run.Start.Memo?.Fields ?? []);
        Merge(run.SearchAttributes.IndexedFields, run.Start.SearchAttributes?.IndexedFields ?? []);
    }

    private static void Merge(IDictionary<string, Payload> into, IDictionary<string, Payload> from)
    {
        foreach (var (name, value) in from)
        {
            if (Removes(value))
            {
                into.Remove(name);
            }
            else
            {
                into[name] = value;
            }
        }
    }

    /// <summary>An empty value (the null encoding or an empty list) takes the field away.</summary>
    private static bool Removes(Payload value) =>
        (value.Metadata.TryGetValue("encoding", out var encoding) && encoding.ToStringUtf8() == "binary/null")
        || value.Data.ToStringUtf8() is "null" or "[]";

    private static WorkflowExecutionStatus ClosedAs(EventType type) => type switch
    {
        EventType.WorkflowExecutionCompleted => WorkflowExecutionStatus.Completed,
        EventType.WorkflowExecutionFailed => WorkflowExecutionStatus.Failed,
        EventType.WorkflowExecutionTimedOut => WorkflowExecutionStatus.TimedOut,
        EventType.WorkflowExecutionCanceled => WorkflowExecutionStatus.Canceled,
        EventType.WorkflowExecutionTerminated => WorkflowExecutionStatus.Terminated,
        _ => WorkflowExecutionStatus.ContinuedAsNew,
    };
}
