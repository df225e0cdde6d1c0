using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Starts a workflow in a turn, as the id policies allow, or finds the running one.</summary>
internal static class Starter
{
    internal static StartResult Start(
        Turn turn, StartWorkflowExecutionRequest request, HistoryEvent? signal = null)
    {
        var ns = turn.Core.Namespaces[turn.Namespace];
        var latest = turn.Target;
        if (latest is not null && request.RequestId.Length > 0 && latest.Extras.StartRequestId == request.RequestId)
        {
            return new StartResult(latest, true);
        }

        var attributes = StartMapping.Attributes(request, ns, turn.Now);
        if (latest is { IsOpen: true } && !Replaces(request))
        {
            return request.WorkflowIdConflictPolicy == WorkflowIdConflictPolicy.UseExisting || signal is not null
                ? new StartResult(latest, false)
                : throw Taken(latest);
        }

        if (latest is { IsOpen: true })
        {
            RunClosing.Terminate(turn.Change(latest), "TerminateIfRunning WorkflowIdReusePolicy: "
                + "terminated by a new start", null, "history-service");
        }
        else if (IdPolicies.Refuses(latest, request.WorkflowIdReusePolicy))
        {
            throw Taken(latest!);
        }

        var run = turn.Create(RunKey.NewRunId());
        var delay = CronSchedule.Delay(request.CronSchedule, turn.Now) ?? request.WorkflowStartDelay.Limit();
        RunStarting.Begin(run, attributes, request.UserMetadata, request.RequestId, delay, signal);
        return new StartResult(run.State, true);
    }

    internal static StartWorkflowExecutionResponse Respond(StartResult result) => new()
    {
        RunId = result.Run.Key.RunId,
        FirstExecutionRunId = result.Run.Start.FirstExecutionRunId,
        Started = result.Started,
        Status = result.Run.Status,
    };

    private static bool Replaces(StartWorkflowExecutionRequest request) =>
        request.WorkflowIdConflictPolicy == WorkflowIdConflictPolicy.TerminateExisting
        || TerminatesIfRunning(request);

    /// <summary>Older clients say with the reuse policy what newer ones say with the conflict policy.</summary>
    internal static bool TerminatesIfRunning(StartWorkflowExecutionRequest request) =>
#pragma warning disable CS0612 // Obsolete for senders; a server must still understand it.
        request.WorkflowIdReusePolicy == WorkflowIdReusePolicy.TerminateIfRunning;
#pragma warning restore CS0612

    private static RpcException Taken(RunState run) => GrpcErrors.AlreadyStarted(
        run.Key.WorkflowId, run.Extras.StartRequestId, run.Key.RunId, run.IsOpen);
}
