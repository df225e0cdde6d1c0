using Steward.Engine.Matching;

namespace Steward.Engine.Runs;

/// <summary>After a commit: makes the run's new state known to queues, clocks, lists and waiting calls.</summary>
internal sealed class RunPublisher(EngineCore core)
{
    internal void Publish(RunState run) => Publish(run, RunInfo.BytesOf(run));

    /// <param name="run">The run as it now is.</param>
    /// <param name="info">The same as lists show it, serialised.</param>
    internal void Publish(RunState run, byte[] info)
    {
        core.Index.Put(run.Key, info);
        if (run is { IsOpen: true, Extras.Deployment: { } deployment })
        {
            core.Deployments.Put(run.Key.Namespace, deployment);
        }

        if (run is { IsOpen: true, Extras.Batch: not null })
        {
            core.Batches.Start(run);
        }

        OfferActivities(run);
        CountBusy(run);
        OfferToWorkers(run);
        run.Waiters.Changed.Beat(run.CloseEvent);
        if (!run.IsOpen)
        {
            run.Tail.Clear();
            run.Waiters.Closed.Beat(run.CloseEvent);
        }
    }

    /// <summary>Offers the next query and the workflow task; queries change without a commit.</summary>
    internal void OfferToWorkers(RunState run)
    {
        DirectQueries.OfferNext(core, run);
        if (run.Extras.Task is { Started: false, Offered: false } task && !DirectQueries.IsTaken(run))
        {
            task.Offered = true;
            core.Queues[WorkflowTasks.Queue(core, run, task)].Offer(
                new TaskOffer(run.Key, TaskKind.Workflow, 0, task.Stamp));
        }

        SetDeadlines(run);
    }

    internal void SetDeadlines(RunState run) =>
        core.Deadlines.Set(run.Key, RunDeadlines.NextVirtual(run), RunDeadlines.NextReal(run));

    private void OfferActivities(RunState run)
    {
        var now = core.Clock.GetUtcNow();
        foreach (var (id, progress) in run.Extras.Activities)
        {
            if (progress is { Offered: false, StartedAt: null, Paused: null } && progress.DueAt <= now)
            {
                progress.Offered = true;
                core.Queues[ActivityQueue(run, id)].Offer(
                    new TaskOffer(run.Key, TaskKind.Activity, id, progress.Stamp));
            }
        }
    }

    private void CountBusy(RunState run)
    {
        var busy = run.IsOpen && (run.Extras.Task is not null || HasActivityUnderWay(run));
        if (busy == run.CountedBusy)
        {
            return;
        }

        run.CountedBusy = busy;
        if (busy)
        {
            core.Busy.Enter();
        }
        else
        {
            core.Busy.Leave();
        }
    }

    private bool HasActivityUnderWay(RunState run)
    {
        foreach (var activity in run.Extras.Activities)
        {
            if (IsUnderWay(run, activity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An activity nobody polls for does not hold time: it could only time out.</summary>
    private bool IsUnderWay(RunState run, KeyValuePair<long, ActivityProgress> activity) =>
        activity.Value.StartedAt is not null
        || (activity.Value is { Offered: true, Paused: null } && core.Queues.HasWorker(ActivityQueue(run, activity.Key)));

    private QueueKey ActivityQueue(RunState run, long scheduledId)
    {
        var name = run.Activities[scheduledId].Attributes.TaskQueue.Name;
        return new QueueKey(run.Key.Namespace, name, TaskQueueType.Activity,
            core.Deployments.Part(run, name, TaskQueueType.Activity));
    }
}
