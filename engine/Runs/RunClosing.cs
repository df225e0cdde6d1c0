namespace Steward.Engine.Runs;

/// <summary>The end of a run: its last event, who is told of it, and what follows it.</summary>
internal static class RunClosing
{
    internal static void Complete(RunTurn run, Payloads? result, long taskId)
    {
        var next = CronSchedule.Next(run, result, null);
        Close(run, new HistoryEvent
        {
            WorkflowExecutionCompletedEventAttributes = new()
            {
                Result = result,
                WorkflowTaskCompletedEventId = taskId,
                NewExecutionRunId = next?.RunId ?? "",
            },
        }, next);
    }

    internal static void Fail(RunTurn run, Failure failure, long taskId)
    {
        var (state, next) = After(run, failure);
        Close(run, new HistoryEvent
        {
            WorkflowExecutionFailedEventAttributes = new()
            {
                Failure = failure,
                RetryState = state,
                WorkflowTaskCompletedEventId = taskId,
                NewExecutionRunId = next?.RunId ?? "",
            },
        }, next);
    }

    /// <summary>The run's own limit has passed; the limit over all its runs allows no further one.</summary>
    internal static void TimeOut(RunTurn run, bool wholeExecution)
    {
        var failure = new Failure
        {
            Message = "workflow timeout",
            Source = "Server",
            TimeoutFailureInfo = new() { TimeoutType = TimeoutType.StartToClose },
        };
        var (state, next) = wholeExecution ? (RetryState.Timeout, null) : After(run, failure);
        Cut(run, new HistoryEvent
        {
            WorkflowExecutionTimedOutEventAttributes = new()
            {
                RetryState = state,
                NewExecutionRunId = next?.RunId ?? "",
            },
        }, next);
    }

    internal static void Terminate(RunTurn run, string reason, Payloads? details, string identity) =>
        Cut(run, new HistoryEvent
        {
            WorkflowExecutionTerminatedEventAttributes = new()
            {
                Reason = reason,
                Details = details,
                Identity = identity,
            },
        }, null);

    /// <summary>Writes the closing event and lets everyone know.</summary>
    internal static void Close(RunTurn run, HistoryEvent closing, NextRun? next = null)
    {
        var e = run.Append(closing);
        List<Temporalio.Api.Update.V1.Request> unaccepted = [.. run.Extras.Carried, .. run.Extras.Admitted];
        DirectQueries.Withdraw(run.State);
        run.State.Waiters.Queries.Where(query => !query.Taken).ToList().ForEach(query => query.Stamp = 0);
        run.Extras.Task = null;
        run.Extras.FirstTaskAt = null;
        run.Extras.Activities.Clear();
        run.Extras.Admitted = [];
        run.Extras.Carried = [];
        Farewell.Send(run, e, next);
        if (next is not null)
        {
            var following = run.Turn.Create(next.RunId);
            following.Extras.Carried = unaccepted;
            following.Extras.ScheduledBy = run.Extras.ScheduledBy;
            following.Extras.Parent = run.Extras.Parent;
            RunStarting.Begin(following, next.Start, run.State.UserMetadata, "", next.Delay);
        }
    }

    /// <summary>Ends the run from outside, whatever is under way.</summary>
    private static void Cut(RunTurn run, HistoryEvent closing, NextRun? next)
    {
        if (run.Extras.Task is { Started: true, Attempt: 1 } task)
        {
            WorkflowTasks.Write(run, task);
            run.Append(WorkflowTaskEvents.Failed(
                task, WorkflowTaskFailedCause.ForceCloseCommand, null, task.Identity));
        }

        run.Extras.Task = null;
        run.Flush();
        Close(run, closing, next);
    }

    private static (RetryState State, NextRun? Next) After(RunTurn run, Failure failure)
    {
        var start = run.State.Start;
        var expires = start.WorkflowExecutionExpirationTime?.ToDateTimeOffset();
        var decision = RetryArithmetic.Decide(start.RetryPolicy, start.Attempt, failure, run.Now, expires);
        return decision.Retries
            ? (decision.State, Continuation.Retry(run.State, failure, decision.Delay))
            : (decision.State, CronSchedule.Next(run, null, failure));
    }
}
