using Steward.Engine.Matching;
using Steward.Engine.Schedules;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Runs;

/// <summary>Activities from the command to the event that closes them.</summary>
internal static class Activities
{
    internal static void Schedule(RunTurn run, HistoryEvent scheduled)
    {
        var e = run.Append(scheduled);
        run.Extras.Activities[e.EventId] = new ActivityProgress { Stamp = run.State.NextStamp(), DueAt = run.Now };
    }

    /// <summary>Hands the attempt to a worker; null when it is not wanted any more.</summary>
    internal static PollActivityTaskQueueResponse? Start(RunTurn run, long scheduledId, long stamp, Poller by)
    {
        if (!run.State.Activities.TryGetValue(scheduledId, out var activity)
            || !run.Extras.Activities.TryGetValue(scheduledId, out var progress)
            || progress.Stamp != stamp
            || progress.Paused is not null
            || progress.StartedAt is not null)
        {
            return null;
        }

        progress.StartedAt = run.Now;
        progress.HeartbeatAt = null;
        progress.Identity = by.Identity;
        progress.BuildId = by.Deployment?.WorkerVersioningMode == WorkerVersioningMode.Versioned ? "" : by.Build?.BuildId ?? "";
        progress.RequestId = RequestIds.New();
        return ActivityTasks.Describe(run.State, activity, progress);
    }

    /// <summary>An attempt that waited is noted as started by whoever brings the result.</summary>
    internal static void Complete(RunTurn run, long scheduledId, Payloads? result, string identity)
    {
        if (run.Extras.Activities.GetValueOrDefault(scheduledId) is { StartedAt: null } waiting)
        {
            (waiting.StartedAt, waiting.Identity, waiting.RequestId, waiting.BuildId) = (run.Now, identity, "", "");
        }

        Close(run, scheduledId, new HistoryEvent
        {
            ActivityTaskCompletedEventAttributes = new()
            {
                Result = result,
                ScheduledEventId = scheduledId,
                Identity = identity,
            },
        });
    }

    internal static void Cancel(RunTurn run, long scheduledId, Payloads? details, string identity) =>
        Close(run, scheduledId, new HistoryEvent
        {
            ActivityTaskCanceledEventAttributes = new()
            {
                Details = details,
                ScheduledEventId = scheduledId,
                LatestCancelRequestedEventId = run.State.Activities[scheduledId].CancelRequestedEventId,
                Identity = identity,
            },
        });

    /// <summary>An attempt has failed: the next one is arranged, or the activity fails.</summary>
    internal static void Fail(RunTurn run, long scheduledId, Failure failure, string identity)
    {
        var decision = Retry(run, scheduledId, failure);
        if (!decision.Retries)
        {
            Close(run, scheduledId, new HistoryEvent
            {
                ActivityTaskFailedEventAttributes = new()
                {
                    Failure = failure,
                    ScheduledEventId = scheduledId,
                    Identity = identity,
                    RetryState = decision.State,
                },
            });
        }
    }

    internal static void TimeOut(RunTurn run, long scheduledId, TimeoutType type)
    {
        var failure = ActivityTimeouts.Failure(run.Extras.Activities[scheduledId], type);
        var decision = Retry(run, scheduledId, failure);
        if (!decision.Retries)
        {
            Close(run, scheduledId, new HistoryEvent
            {
                ActivityTaskTimedOutEventAttributes = new()
                {
                    Failure = failure,
                    ScheduledEventId = scheduledId,
                    RetryState = decision.State,
                },
            });
        }
    }

    /// <summary>Cancels at once where no worker has the activity, else with its next heartbeat.</summary>
    internal static void RequestCancel(RunTurn run, long scheduledId, long taskCompletedId)
    {
        run.Append(new HistoryEvent
        {
            ActivityTaskCancelRequestedEventAttributes = new()
            {
                ScheduledEventId = scheduledId,
                WorkflowTaskCompletedEventId = taskCompletedId,
            },
        });
        if (run.Extras.Activities.TryGetValue(scheduledId, out var progress) && progress.StartedAt is null)
        {
            Cancel(run, scheduledId, NotStarted(), progress.Identity);
        }
    }

    /// <summary>What a Temporal server says in place of the details that no worker could give.</summary>
    private static Payloads NotStarted() => new() { Payloads_ = { JsonPayload.Of("ACTIVITY_ID_NOT_STARTED") } };

    private static RetryDecision Retry(RunTurn run, long scheduledId, Failure failure)
    {
        var (activity, progress) = (run.State.Activities[scheduledId], run.Extras.Activities[scheduledId]);
        if (activity.CancelRequestedEventId != 0)
        {
            return RetryDecision.No(RetryState.CancelRequested);
        }

        var decision = progress.Paused is null
            ? RetryArithmetic.Decide(
                activity.Attributes.RetryPolicy, progress.Attempt, failure, run.Now, ActivityTimeouts.Expires(activity))
            : RetryArithmetic.DecidePaused(activity.Attributes.RetryPolicy, failure);
        if (decision.Retries)
        {
            progress.Attempt++;
            progress.HeartbeatDetails = progress.ForgetsHeartbeat ? null : progress.HeartbeatDetails;
            (progress.BeginsAnew, progress.ForgetsHeartbeat) = (false, false);
            progress.Stamp = run.State.NextStamp();
            progress.StartedAt = null;
            progress.HeartbeatAt = null;
            progress.LastFailure = failure;
            progress.LastAttemptEndedAt = run.Now;
            progress.DueAt = progress.Paused is null ? run.Now + decision.Delay : run.Now;
            progress.Offered = false;
        }

        return decision;
    }

    private static void Close(RunTurn run, long scheduledId, HistoryEvent closing)
    {
        if (!run.Extras.Activities.Remove(scheduledId, out var progress) || progress.StartedAt is null)
        {
            run.Record(closing);
            return;
        }

        run.Record(ActivityTasks.Started(scheduledId, progress), closing);
    }
}
