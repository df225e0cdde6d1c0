using Steward.Engine.Hosting;
using Steward.Engine.Matching;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>What a worker does with workflow tasks.</summary>
internal sealed class WorkflowTaskApi(EngineCore core)
{
    private readonly WorkflowTaskHandout handout = new(core);

    internal void AddTo(ServiceTable table) => table
        .On<PollWorkflowTaskQueueRequest, PollWorkflowTaskQueueResponse>("PollWorkflowTaskQueue", PollAsync)
        .On<RespondWorkflowTaskCompletedRequest, RespondWorkflowTaskCompletedResponse>(
            "RespondWorkflowTaskCompleted", CompleteAsync)
        .On<RespondWorkflowTaskFailedRequest, RespondWorkflowTaskFailedResponse>(
            "RespondWorkflowTaskFailed", FailAsync)
        .On<ResetStickyTaskQueueRequest, ResetStickyTaskQueueResponse>("ResetStickyTaskQueue", ResetStickyAsync)
        .On<ShutdownWorkerRequest, ShutdownWorkerResponse>("ShutdownWorker", ShutDown);

    private async Task<PollWorkflowTaskQueueResponse> PollAsync(
        PollWorkflowTaskQueueRequest request, CallContext call)
    {
        _ = core.Namespaces[request.Namespace];
        if (request.TaskQueue?.Name is not { Length: > 0 } name)
        {
            throw GrpcErrors.InvalidArgument("TaskQueue is not set on request.");
        }

        var queue = core.Queues[await core.Deployments.EnterAsync(
            new QueueKey(request.Namespace, name, TaskQueueType.Workflow), request.TaskQueue, request.DeploymentOptions)];
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

            if (await handout.TakeAsync(offer, request.Identity, Build(request)) is { } task)
            {
                return task;
            }
        }

        return new PollWorkflowTaskQueueResponse();
    }

#pragma warning disable CS0612 // Obsolete, but workers name their build in it.
    private static string Build(PollWorkflowTaskQueueRequest request) =>
        request.DeploymentOptions?.WorkerVersioningMode == WorkerVersioningMode.Versioned
            ? ""
            : request.WorkerVersionCapabilities?.BuildId ?? "";
#pragma warning restore CS0612

    private async Task<RespondWorkflowTaskCompletedResponse> CompleteAsync(
        RespondWorkflowTaskCompletedRequest request, CallContext call)
    {
        var token = TaskToken.Parse(request.TaskToken);
        var outcome = await core.DoAsync(
            token.Run, turn => new TaskCompletion(Current(turn, token), request).Complete());
        return outcome.Reveal();
    }

    private async Task<RespondWorkflowTaskFailedResponse> FailAsync(
        RespondWorkflowTaskFailedRequest request, CallContext call)
    {
        var token = TaskToken.Parse(request.TaskToken);
        return await core.DoAsync(token.Run, turn =>
        {
            WorkflowTasks.Fail(Current(turn, token), request.Cause, request.Failure, request.Identity);
            return new RespondWorkflowTaskFailedResponse();
        });
    }

    private Task<ResetStickyTaskQueueResponse> ResetStickyAsync(
        ResetStickyTaskQueueRequest request, CallContext call) =>
        core.DoAsync(request.Namespace, request.Execution, turn =>
        {
            var run = turn.OpenRun();
            if (run.Extras.Task is { Sticky: true, Started: false } task)
            {
                WorkflowTasks.LeaveSticky(run, task);
            }

            run.Extras.StickyQueue = null;
            return new ResetStickyTaskQueueResponse();
        }, call);

    private ShutdownWorkerResponse ShutDown(ShutdownWorkerRequest request)
    {
        if (request.StickyTaskQueue is { Length: > 0 } sticky)
        {
            core.Queues[new QueueKey(request.Namespace, sticky, TaskQueueType.Workflow)].ShutDown();
        }

        return new ShutdownWorkerResponse();
    }

    private static RunTurn Current(Turn turn, TaskToken token) =>
        turn.Target is { IsOpen: true, Extras.Task: { Started: true } task } run
            && task.Stamp == token.Stamp && task.RequestId == token.Start
            ? turn.Change(run)
            : throw GrpcErrors.NotFound("Workflow task not found.");
}
