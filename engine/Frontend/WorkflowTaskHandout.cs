using Steward.Engine.Matching;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Puts together what a worker gets when it takes a workflow task.</summary>
internal sealed class WorkflowTaskHandout(EngineCore core)
{
    /// <summary>The task behind an offer; null when the run does not want it done any more.</summary>
    internal async Task<PollWorkflowTaskQueueResponse?> TakeAsync(
        TaskOffer offer, string identity, string build)
    {
        var task = await core.DoAsync(offer.Run, turn => offer.Kind == TaskKind.Query
            ? TakeQuery(turn, offer)
            : TakeTask(turn, offer, identity, build));
        if (task is null)
        {
            return null;
        }

        if (task is { Sticky: true, Response.Query: not null })
        {
            // The worker has the workflow as it is: there is nothing new to tell.
            task.Response.History = new History();
            return task.Response;
        }

        var history = task.Known
            ?? await core.Store.ReadHistoryAsync(offer.Run.RunId, FirstFor(task.Sticky, task.Response), task.LastEventId);
        task.Response.History = new History();
        task.Response.History.Events.Add(history);
        task.Response.History.Events.Add(task.Unwritten);
        return task.Response;
    }

    private static TakenTask? TakeTask(Turn turn, TaskOffer offer, string identity, string build)
    {
        if (turn.Target is not { IsOpen: true } run
            || run.Extras.Task is not { Started: false } task
            || task.Stamp != offer.Stamp)
        {
            return null;
        }

        if (DirectQueries.IsTaken(run))
        {
            // It is offered again when the query is answered.
            task.Offered = false;
            return null;
        }

        DirectQueries.Withdraw(run);
        WorkflowTasks.Start(turn.Core, run, task, identity, build);
        turn.After(() => turn.Core.Publisher.SetDeadlines(run));
        var response = Response(run);
        response.TaskToken = new TaskToken(run.Key, task.ScheduledEventId, task.Stamp)
        {
            Start = task.RequestId,
        }.ToBytes();
        response.StartedEventId = task.StartedEventId;
        response.Attempt = task.Attempt;
        response.ScheduledTime = Timestamp.FromDateTimeOffset(task.ScheduledAt);
        response.StartedTime = Timestamp.FromDateTimeOffset(task.StartedAt);
        response.Messages.Add(UpdateProtocol.Requests(run));
        return new TakenTask(response, task.Sticky, run.LastEventId, WorkflowTaskEvents.Unwritten(run, task))
        {
            Known = run.Tail.From(FirstFor(task.Sticky, response)),
        };
    }

    private static TakenTask? TakeQuery(Turn turn, TaskOffer offer)
    {
        var run = turn.Target;
        if (run?.Waiters.Direct is not { Taken: false } query || query.Stamp != offer.Stamp)
        {
            return null;
        }

        DirectQueries.Take(turn.Core, query);
        turn.After(() => turn.Core.Publisher.OfferToWorkers(run));

        var response = Response(run);
        response.TaskToken = new TaskToken(run.Key, 0, offer.Stamp, query.Id).ToBytes();
        response.Query = query.Query;
        response.Attempt = 1;
        return new TakenTask(response, query.Sticky, run.LastEventId, []);
    }

    private static long FirstFor(bool sticky, PollWorkflowTaskQueueResponse response) =>
        sticky ? response.PreviousStartedEventId + 1 : 1;

    private static PollWorkflowTaskQueueResponse Response(RunState run) => new()
    {
        WorkflowExecution = run.Key.Execution,
        WorkflowType = run.Start.WorkflowType,
        PreviousStartedEventId = run.PreviousStartedEventId,
        WorkflowExecutionTaskQueue = new TaskQueue { Name = run.TaskQueue, Kind = TaskQueueKind.Normal },
    };
}
