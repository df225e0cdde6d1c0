using Temporalio.Api.Command.V1;

namespace Steward.Engine.Runs;

internal static class TimerCommands
{
    internal static void Start(RunTurn run, Command command, long taskId)
    {
        var asked = command.StartTimerCommandAttributes;
        run.Append(new HistoryEvent
        {
            UserMetadata = command.UserMetadata,
            TimerStartedEventAttributes = new()
            {
                TimerId = asked.TimerId,
                StartToFireTimeout = asked.StartToFireTimeout.OrNone(),
                WorkflowTaskCompletedEventId = taskId,
            },
        });
    }

    /// <summary>A cancellation beats a fire that the workflow has not seen yet.</summary>
    internal static void Cancel(RunTurn run, Command command, long taskId)
    {
        var id = command.CancelTimerCommandAttributes.TimerId;
        var fired = run.Extras.Buffered.Find(e => e.TimerFiredEventAttributes?.TimerId == id);
        var started = fired?.TimerFiredEventAttributes.StartedEventId
            ?? run.State.Timers.GetValueOrDefault(id)?.StartedEventId;
        if (started is not { } startedId)
        {
            return;
        }

        run.Extras.Buffered.RemoveAll(e => ReferenceEquals(e, fired));
        run.Append(new HistoryEvent
        {
            TimerCanceledEventAttributes = new()
            {
                TimerId = id,
                StartedEventId = startedId,
                WorkflowTaskCompletedEventId = taskId,
                Identity = run.State.LastWorker,
            },
        });
    }

    internal static void Fire(RunTurn run, string id, PendingTimer timer) => run.Record(new HistoryEvent
    {
        TimerFiredEventAttributes = new() { TimerId = id, StartedEventId = timer.StartedEventId },
    });
}
