using Steward.Engine.Matching;
using Steward.Engine.Runs;

namespace Steward.Engine.Deployments;

/// <summary>When the routing has changed, tasks that wait in a queue are offered anew where they belong now.</summary>
internal sealed class Rerouting(EngineCore core)
{
    internal async Task MoveAsync(string ns, IReadOnlyList<DeploymentQueue> queues)
    {
        var waiting = queues.SelectMany(queue => core.Queues.Drain(ns, queue.Name, queue.Type)).ToList();
        foreach (var offer in waiting)
        {
            await core.Lanes.DoAsync(offer.Run, turn =>
            {
                if (turn.Target is { } run)
                {
                    Withdraw(run, offer);
                    turn.After(() => core.Publisher.Publish(run));
                }

                return true;
            });
        }
    }

    private static void Withdraw(RunState run, TaskOffer offer)
    {
        if (offer.Kind == TaskKind.Workflow && run.Extras.Task is { Started: false } task && task.Stamp == offer.Stamp)
        {
            task.Offered = false;
        }
        else if (offer.Kind == TaskKind.Activity && run.Extras.Activities.TryGetValue(offer.EventId, out var progress))
        {
            progress.Offered &= progress.Stamp != offer.Stamp;
        }
        else if (offer.Kind == TaskKind.Query && run.Waiters.Direct is { Taken: false } query && query.Stamp == offer.Stamp)
        {
            query.Stamp = 0;
            run.Waiters.Direct = null;
        }
    }
}
