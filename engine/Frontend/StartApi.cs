using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Starts, alone or with a signal.</summary>
internal sealed class StartApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<StartWorkflowExecutionRequest, StartWorkflowExecutionResponse>("StartWorkflowExecution", StartAsync)
        .On<SignalWithStartWorkflowExecutionRequest, SignalWithStartWorkflowExecutionResponse>(
            "SignalWithStartWorkflowExecution", SignalWithStartAsync);

    private async Task<StartWorkflowExecutionResponse> StartAsync(
        StartWorkflowExecutionRequest request, CallContext call)
    {
        StartMapping.Check(request);
        _ = core.Namespaces[request.Namespace];
        return await core.Lanes.DoAsync(
            new RunKey(request.Namespace, request.WorkflowId, ""),
            turn => Starter.Respond(Starter.Start(turn, request)),
            call);
    }

    private async Task<SignalWithStartWorkflowExecutionResponse> SignalWithStartAsync(
        SignalWithStartWorkflowExecutionRequest request, CallContext call)
    {
        var start = Start(request);
        StartMapping.Check(start);
        Limits.CheckName(request.SignalName, "SignalName");
        Limits.CheckBlob(request.SignalInput);
        _ = core.Namespaces[request.Namespace];
        return await core.Lanes.DoAsync(
            new RunKey(request.Namespace, request.WorkflowId, ""),
            turn => SignalWithStart(turn, start, Signal(request)),
            call);
    }

    private static SignalWithStartWorkflowExecutionResponse SignalWithStart(
        Turn turn, StartWorkflowExecutionRequest start, WorkflowExecutionSignaledEventAttributes signal)
    {
        var result = Starter.Start(turn, start, new HistoryEvent { WorkflowExecutionSignaledEventAttributes = signal });
        if (!result.Started)
        {
            Arrivals.Signal(turn.Change(result.Run), signal);
        }

        return new SignalWithStartWorkflowExecutionResponse
        {
            RunId = result.Run.Key.RunId,
            Started = result.Started,
        };
    }

    private static WorkflowExecutionSignaledEventAttributes Signal(SignalWithStartWorkflowExecutionRequest r) => new()
    {
        SignalName = r.SignalName,
        Input = r.SignalInput,
        Identity = r.Identity,
        Header = r.Header,
        RequestId = r.RequestId,
    };

    private static StartWorkflowExecutionRequest Start(SignalWithStartWorkflowExecutionRequest r) => new()
    {
        Namespace = r.Namespace,
        WorkflowId = r.WorkflowId,
        WorkflowType = r.WorkflowType,
        TaskQueue = r.TaskQueue,
        Input = r.Input,
        WorkflowExecutionTimeout = r.WorkflowExecutionTimeout,
        WorkflowRunTimeout = r.WorkflowRunTimeout,
        WorkflowTaskTimeout = r.WorkflowTaskTimeout,
        Identity = r.Identity,
        RequestId = r.RequestId,
        WorkflowIdReusePolicy = r.WorkflowIdReusePolicy,
        WorkflowIdConflictPolicy = r.WorkflowIdConflictPolicy,
        RetryPolicy = r.RetryPolicy,
        CronSchedule = r.CronSchedule,
        Memo = r.Memo,
        SearchAttributes = r.SearchAttributes,
        Header = r.Header,
        WorkflowStartDelay = r.WorkflowStartDelay,
        UserMetadata = r.UserMetadata,
        Priority = r.Priority,
        VersioningOverride = r.VersioningOverride,
    };
}
