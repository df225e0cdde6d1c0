using Steward.Engine.Matching;

namespace Steward.Engine.Runs;

/// <summary>
/// Queries that need no workflow task, because the run is closed or idle. A worker must never hold one beside another
/// task of the same run: there is one at a time, and a workflow task waits until it is answered or given up.
/// </summary>
internal static class DirectQueries
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>True when a worker holds a query of this run.</summary>
    internal static bool IsTaken(RunState run) => run.Waiters.Direct is { Taken: true };

    /// <summary>What a query asked now must wait for.</summary>
    internal static long ReadyAt(RunState run) => run.Extras switch
    {
        { Task: null or { Written: false, Attempt: 1 }, Buffered.Count: 0 } => 0,
        { Task: { Started: true, Written: true } task, Buffered.Count: 0 } => task.StartedEventId,
        { Task: { Started: true } task } => task.StartedEventId + 1,
        _ => run.LastEventId + 1,
    };

    /// <summary>A worker has taken the workflow task: the query that none has taken yet waits for its end.</summary>
    internal static void Withdraw(RunState run)
    {
        if (run.Waiters.Direct is { Taken: false } direct)
        {
            direct.Stamp = 0;
            run.Waiters.Direct = null;
        }
    }

    /// <summary>
    /// Offers the next query while no worker holds a workflow task. One that need not wait for the task that is offered is
    /// offered beside it; whichever is taken first makes the other wait. Queries never travel with a task: core answers
    /// such a task before a local activity's result has reached the workflow, and what follows then replays in another
    /// order.
    /// </summary>
    internal static void OfferNext(EngineCore core, RunState run)
    {
        var idle = !run.IsOpen || (run.Extras.Task is not { Started: true } && run.PreviousStartedEventId > 0);
        if (!idle || run.Waiters.Direct is not null
            || run.Waiters.Queries.Find(waiting => waiting.Stamp == 0 && IsReady(run, waiting)) is not { } query)
        {
            return;
        }

        query.Stamp = run.NextStamp();
        run.Waiters.Direct = query;
        var queue = Queue(core, run, query);
        query.Deadline = query.Sticky ? core.Clock.Real.GetUtcNow() + run.Extras.StickyTimeout : null;
        core.Queues[queue].Offer(new TaskOffer(run.Key, TaskKind.Query, 0, query.Stamp));
    }

    internal static void Take(EngineCore core, PendingQuery query)
    {
        query.Taken = true;
        query.Deadline = core.Clock.Real.GetUtcNow() + Patience;
    }

    /// <summary>Gives up on a worker that is silent or does not come; the query is offered to any worker.</summary>
    internal static void GiveUp(RunTurn run, DateTimeOffset realNow)
    {
        if (run.State.Waiters.Direct is { } direct && direct.Deadline <= realNow)
        {
            run.State.Waiters.Direct = null;
            run.Extras.StickyQueue = null;
            (direct.Taken, direct.Stamp) = (false, 0);
        }
    }

    private static bool IsReady(RunState run, PendingQuery query) =>
        !run.IsOpen || run.Extras.Task is null || query.ReadyAt <= run.PreviousStartedEventId;

    private static QueueKey Queue(EngineCore core, RunState run, PendingQuery query)
    {
        var sticky = new QueueKey(run.Key.Namespace, run.Extras.StickyQueue ?? "", TaskQueueType.Workflow);
        query.Sticky = run.IsOpen && run.Extras.StickyQueue is not null && core.Queues.HasWorker(sticky)
            && core.Deployments.MayStay(run);
        return query.Sticky ? sticky : sticky with
        {
            Name = run.TaskQueue,
            Part = core.Deployments.Part(run, run.TaskQueue, TaskQueueType.Workflow),
        };
    }
}
