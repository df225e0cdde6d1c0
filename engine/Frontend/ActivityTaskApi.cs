using Steward.Engine.Hosting;
using Steward.Engine.Matching;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>What a worker does with activities, by task token.</summary>
internal sealed class ActivityTaskApi(EngineCore core)
{
    internal void AddTo(ServiceTable table)
    {
        table.On<PollActivityTaskQueueRequest, PollActivityTaskQueueResponse>("PollActivityTaskQueue", PollAsync);
        var reports = new ActivityReports(core);
        reports.AddTo(table);
        new ActivityReportsById(reports).AddTo(table);
    }

    private async Task<PollActivityTaskQueueResponse> PollAsync(
        PollActivityTaskQueueRequest request, CallContext call)
    {
        _ = core.Namespaces[request.Namespace];
        if (request.TaskQueue?.Name is not { Length: > 0 } name)
        {
            throw GrpcErrors.InvalidArgument("TaskQueue is not set on request.");
        }

        var queue = core.Queues[await core.Deployments.EnterAsync(
            new QueueKey(request.Namespace, name, TaskQueueType.Activity), request.TaskQueue, request.DeploymentOptions)];
        using var patience = call.Patience(core.Options.LongPoll);
#pragma warning disable CS0612 // Obsolete, but workers name their build in it.
        var poller = new Poller(request.Identity, request.WorkerVersionCapabilities, request.DeploymentOptions);
#pragma warning restore CS0612
        while (await queue.PollAsync(poller, patience.Token) is { } offer)
        {
            if (patience.IsCancellationRequested)
            {
                queue.Offer(offer);
                break;
            }

            var task = await core.DoAsync(offer.Run, turn => turn.Target is { IsOpen: true } run
                ? Activities.Start(turn.Change(run), offer.EventId, offer.Stamp, poller)
                : null);
            if (task is not null)
            {
                return task;
            }
        }

        return new PollActivityTaskQueueResponse();
    }
}
