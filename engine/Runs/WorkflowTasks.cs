using Steward.Engine.Matching;

namespace Steward.Engine.Runs;

/// <summary>
/// The workflow-task machine: at most one task per run, either written (its scheduled and started events are in
/// history) or unwritten (speculative, or the repeat of a failed one; see <see cref="WorkflowTaskState.Written"/>).
/// </summary>
internal static class WorkflowTasks
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(10);
    private const int AttemptsWithoutBackoff = 3;

    /// <summary>Something is in the history that the workflow must see.</summary>
    internal static void Want(RunTurn run)
    {
        if (!run.State.IsOpen || run.Extras.FirstTaskAt is not null || run.Extras.IsEnginesOwn)
        {
            return;
        }

        if (run.Extras.Task is not { } task)
        {
            WriteScheduled(run, Schedule(run, 1));
        }
        else if (task is { Started: false, Written: false, Attempt: 1 })
        {
            WriteScheduled(run, task);
        }
    }

    /// <summary>An update or a query waits: a task is needed, but it may turn out to leave no trace.</summary>
    internal static void WantSpeculative(RunTurn run)
    {
        if (run.State.IsOpen && run.Extras is { FirstTaskAt: null, Task: null, IsEnginesOwn: false })
        {
            Schedule(run, 1);
        }
    }

    internal static WorkflowTaskState Schedule(RunTurn run, int attempt)
    {
        var sticky = attempt == 1 && StickyKey(run) is { } key && run.Core.Queues.HasWorker(key)
            && run.Core.Deployments.MayStay(run.State);
        var task = new WorkflowTaskState
        {
            Stamp = run.State.NextStamp(),
            Attempt = attempt,
            ScheduledAt = run.Now,
            LastEventBefore = run.State.LastEventId,
            Sticky = sticky,
        };
        task.RealDeadline = sticky ? RealNow(run) + run.Extras.StickyTimeout : null;
        return run.Extras.Task = task;
    }

    /// <summary>
    /// Hands the task to a worker. That is not stored: deciding has no effect before the answer is, and after a crash the
    /// task is handed out anew. Until then what arrives is held back, so the started event's id is known.
    /// </summary>
    internal static void Start(EngineCore core, RunState run, WorkflowTaskState task, string identity, string build)
    {
        if (task is { Written: false, Attempt: > 1 } && run.LastEventId > task.LastEventBefore)
        {
            task.Attempt = 1;
        }

        task.Identity = identity;
        task.BuildId = build;
        task.RequestId = RequestIds.New();
        task.StartedAt = core.Clock.GetUtcNow();
        task.HistoryBytes = run.HistoryBytes;
        task.SuggestContinueAsNew = run.LastEventId >= core.Options.SuggestContinueAsNewAfterEvents
            || run.HistoryBytes >= core.Options.SuggestContinueAsNewAfterBytes;
        task.RealDeadline = core.Clock.Real.GetUtcNow() + Timeout(run, task.Attempt);
        task.Updates = [.. run.Extras.Admitted.Select(update => update.Meta.UpdateId)];
        task.ScheduledEventId = task.Written ? task.ScheduledEventId : run.LastEventId + 1;
        task.StartedEventId = run.LastEventId + (task.Written ? 1 : 2);
    }

    /// <summary>Puts those events of a started task into history that are not there yet.</summary>
    internal static void Write(RunTurn run, WorkflowTaskState task)
    {
        if (!task.Written)
        {
            run.Append(WorkflowTaskEvents.Scheduled(run.State, task));
            task.Written = true;
        }

        if (run.State.LastEventId < task.StartedEventId)
        {
            run.Append(WorkflowTaskEvents.Started(task));
        }
    }

    /// <summary>The worker could not make a decision: it tries again, on a fresh copy of the history.</summary>
    internal static void Fail(RunTurn run, WorkflowTaskFailedCause cause, Failure? failure, string identity)
    {
        var task = run.Extras.Task!;
        if (task.Attempt == 1)
        {
            Write(run, task);
            run.Append(WorkflowTaskEvents.Failed(task, cause, failure, identity));
        }

        Retry(run, task.Attempt + 1);
    }

    internal static void TimeOut(RunTurn run, DateTimeOffset realNow)
    {
        if (run.Extras.Task is not { RealDeadline: { } deadline } task || deadline > realNow)
        {
            return;
        }

        if (task.Started)
        {
            if (task.Attempt == 1)
            {
                Write(run, task);
                run.Append(WorkflowTaskEvents.TimedOut(task, TimeoutType.StartToClose));
            }

            Retry(run, task.Attempt + 1);
        }
        else
        {
            LeaveSticky(run, task);
        }
    }

    /// <summary>The sticky worker did not come: any worker may.</summary>
    internal static void LeaveSticky(RunTurn run, WorkflowTaskState task)
    {
        run.Extras.StickyQueue = null;
        if (task.Written)
        {
            run.Append(WorkflowTaskEvents.TimedOut(task, TimeoutType.ScheduleToStart));
            WriteScheduled(run, Schedule(run, 1));
        }
        else
        {
            Schedule(run, task.Attempt);
        }
    }

    internal static QueueKey Queue(EngineCore core, RunState run, WorkflowTaskState task) =>
        task.Sticky && run.Extras.StickyQueue is { } sticky
            ? new QueueKey(run.Key.Namespace, sticky, TaskQueueType.Workflow)
            : new QueueKey(
                run.Key.Namespace,
                run.TaskQueue,
                TaskQueueType.Workflow,
                core.Deployments.Part(run, run.TaskQueue, TaskQueueType.Workflow));

    /// <summary>A task read back from the store gets its worker's whole time again: deadlines are not stored.</summary>
    internal static void Await(EngineCore core, RunState run)
    {
        if (run.Extras.Task is { } task && (task.Started || task.Sticky))
        {
            task.RealDeadline = core.Clock.Real.GetUtcNow()
                + (task.Started ? Timeout(run, task.Attempt) : run.Extras.StickyTimeout);
        }
    }

    internal static TimeSpan Timeout(RunState run, int attempt)
    {
        var timeout = run.Start.WorkflowTaskTimeout.Limit() ?? DefaultTimeout;
        return attempt <= AttemptsWithoutBackoff
            ? timeout
            : timeout + TimeSpan.FromSeconds(
                Math.Min(Math.Pow(2, attempt - AttemptsWithoutBackoff), LongestBackoff.TotalSeconds));
    }

    internal static void WriteScheduled(RunTurn run, WorkflowTaskState task)
    {
        task.Written = true;
        task.ScheduledEventId = run.Append(WorkflowTaskEvents.Scheduled(run.State, task)).EventId;
    }

    private static void Retry(RunTurn run, int attempt)
    {
        run.Extras.Task = null;
        run.Extras.StickyQueue = null;
        foreach (var query in run.State.Waiters.Queries)
        {
            query.Stamp = 0;
        }

        if (run.Flush())
        {
            // What came in the meantime may let the workflow decide otherwise: that is a task of its own.
            WriteScheduled(run, Schedule(run, 1));
        }
        else
        {
            Schedule(run, attempt);
        }
    }

    private static QueueKey? StickyKey(RunTurn run) => run.Extras.StickyQueue is { } name
        ? new QueueKey(run.State.Key.Namespace, name, TaskQueueType.Workflow)
        : null;

    private static DateTimeOffset RealNow(RunTurn run) => run.Core.Clock.Real.GetUtcNow();
}
