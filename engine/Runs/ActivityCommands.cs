using Google.Protobuf.Collections;
using Temporalio.Api.Command.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Runs;

internal static class ActivityCommands
{
    /// <summary>Schedules an activity; where the worker offers to run it itself, it is handed back at once.</summary>
    internal static void Schedule(
        RunTurn run, Command command, long taskId, RepeatedField<PollActivityTaskQueueResponse> eager)
    {
        var scheduled = Scheduled(run.State, command, taskId);
        Activities.Schedule(run, scheduled);
        if (command.ScheduleActivityTaskCommandAttributes.RequestEagerExecution)
        {
            var stamp = run.Extras.Activities[scheduled.EventId].Stamp;
            eager.Add(Activities.Start(run, scheduled.EventId, stamp, new(run.State.LastWorker, null, null))!);
        }
    }

    private static HistoryEvent Scheduled(RunState run, Command command, long taskId)
    {
        var asked = command.ScheduleActivityTaskCommandAttributes;
        var toClose = asked.ScheduleToCloseTimeout.OrNone();
        return new HistoryEvent
        {
            UserMetadata = command.UserMetadata,
            ActivityTaskScheduledEventAttributes = new()
            {
                ActivityId = asked.ActivityId,
                ActivityType = asked.ActivityType,
                TaskQueue = new TaskQueue
                {
                    Name = asked.TaskQueue?.Name is { Length: > 0 } name ? name : run.TaskQueue,
                    Kind = TaskQueueKind.Normal,
                },
                Header = asked.Header,
                Input = asked.Input,
                ScheduleToCloseTimeout = toClose,
                ScheduleToStartTimeout = asked.ScheduleToStartTimeout.Limit() is null
                    ? toClose : asked.ScheduleToStartTimeout,
                StartToCloseTimeout = asked.StartToCloseTimeout.Limit() is null ? toClose : asked.StartToCloseTimeout,
                HeartbeatTimeout = asked.HeartbeatTimeout.OrNone(),
                WorkflowTaskCompletedEventId = taskId,
                RetryPolicy = RetryArithmetic.WithDefaults(asked.RetryPolicy),
                Priority = asked.Priority,
#pragma warning disable CS0612 // Obsolete, but a Temporal server still repeats what the worker asked for.
                UseWorkflowBuildId = asked.UseWorkflowBuildId,
#pragma warning restore CS0612
            },
        };
    }
}
