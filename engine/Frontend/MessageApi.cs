using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Signals, cancellation, termination, deletion.</summary>
internal sealed class MessageApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<SignalWorkflowExecutionRequest, SignalWorkflowExecutionResponse>("SignalWorkflowExecution", SignalAsync)
        .On<RequestCancelWorkflowExecutionRequest, RequestCancelWorkflowExecutionResponse>(
            "RequestCancelWorkflowExecution", CancelAsync)
        .On<TerminateWorkflowExecutionRequest, TerminateWorkflowExecutionResponse>(
            "TerminateWorkflowExecution", TerminateAsync)
        .On<DeleteWorkflowExecutionRequest, DeleteWorkflowExecutionResponse>("DeleteWorkflowExecution", DeleteAsync);

    private Task<SignalWorkflowExecutionResponse> SignalAsync(
        SignalWorkflowExecutionRequest request, CallContext call) =>
        request.SignalName.Length == 0
        ? throw GrpcErrors.InvalidArgument("SignalName is not set on request.")
        : core.DoAsync(request.Namespace, request.WorkflowExecution, turn =>
        {
            Limits.CheckName(request.SignalName, "SignalName");
            Limits.CheckBlob(request.Input);
            Limits.CheckSignals(turn.Existing());
            Arrivals.Signal(turn.OpenRun(), new WorkflowExecutionSignaledEventAttributes
            {
                SignalName = request.SignalName,
                Input = request.Input,
                Identity = request.Identity,
                Header = request.Header,
                RequestId = request.RequestId,
            });
            return new SignalWorkflowExecutionResponse();
        }, call);

    private Task<RequestCancelWorkflowExecutionResponse> CancelAsync(
        RequestCancelWorkflowExecutionRequest request, CallContext call) =>
        core.DoAsync(request.Namespace, request.WorkflowExecution, turn =>
        {
            Chain.Check(turn, request.FirstExecutionRunId);
            if (turn.Existing() is { IsOpen: true, CancelRequested: false })
            {
                Arrivals.Cancel(turn.OpenRun(), new WorkflowExecutionCancelRequestedEventAttributes
                {
                    Cause = request.Reason,
                    Identity = request.Identity,
                });
            }

            return new RequestCancelWorkflowExecutionResponse();
        }, call);

    private Task<TerminateWorkflowExecutionResponse> TerminateAsync(
        TerminateWorkflowExecutionRequest request, CallContext call) =>
        core.DoAsync(request.Namespace, request.WorkflowExecution, turn =>
        {
            Chain.Check(turn, request.FirstExecutionRunId);
            RunClosing.Terminate(turn.OpenRun(), request.Reason, request.Details, request.Identity);
            return new TerminateWorkflowExecutionResponse();
        }, call);

    private Task<DeleteWorkflowExecutionResponse> DeleteAsync(
        DeleteWorkflowExecutionRequest request, CallContext call) =>
        core.DoAsync(request.Namespace, request.WorkflowExecution, turn =>
        {
            turn.Delete(turn.Existing());
            return new DeleteWorkflowExecutionResponse();
        }, call);
}
