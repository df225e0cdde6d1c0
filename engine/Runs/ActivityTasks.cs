using Steward.Engine.Frontend;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Runs;

/// <summary>What a worker is told about an activity, and the event that says it has started.</summary>
internal static class ActivityTasks
{
    internal static PollActivityTaskQueueResponse Describe(
        RunState run, PendingActivity activity, ActivityProgress progress)
    {
        var attributes = activity.Attributes;
        return new PollActivityTaskQueueResponse
        {
            TaskToken = new TaskToken(run.Key, activity.Scheduled.EventId, progress.Stamp).ToBytes(),
            WorkflowNamespace = run.Key.Namespace,
            WorkflowType = run.Start.WorkflowType,
            WorkflowExecution = run.Key.Execution,
            ActivityType = attributes.ActivityType,
            ActivityId = attributes.ActivityId,
            Header = attributes.Header,
            Input = attributes.Input,
            HeartbeatDetails = progress.HeartbeatDetails,
            ScheduledTime = activity.Scheduled.EventTime,
            CurrentAttemptScheduledTime = Timestamp.FromDateTimeOffset(progress.DueAt),
            StartedTime = Timestamp.FromDateTimeOffset(progress.StartedAt!.Value),
            Attempt = progress.Attempt,
            ScheduleToCloseTimeout = attributes.ScheduleToCloseTimeout,
            StartToCloseTimeout = attributes.StartToCloseTimeout,
            HeartbeatTimeout = attributes.HeartbeatTimeout,
            RetryPolicy = attributes.RetryPolicy,
            Priority = attributes.Priority,
        };
    }

    internal static HistoryEvent Started(long scheduledId, ActivityProgress progress) => new()
    {
        EventTime = Timestamp.FromDateTimeOffset(progress.StartedAt!.Value),
        ActivityTaskStartedEventAttributes = new()
        {
            ScheduledEventId = scheduledId,
            Identity = progress.Identity,
            RequestId = progress.RequestId,
            Attempt = progress.Attempt,
            LastFailure = progress.LastFailure,
#pragma warning disable CS0612 // Obsolete, but a Temporal server writes it still.
            WorkerVersion = progress.BuildId.Length > 0 ? new WorkerVersionStamp { BuildId = progress.BuildId } : null,
#pragma warning restore CS0612
        },
    };
}
