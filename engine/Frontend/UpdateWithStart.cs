using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.ErrorDetails.V1;
using Temporalio.Api.Failure.V1;
using Temporalio.Api.WorkflowService.V1;
using Any = Google.Protobuf.WellKnownTypes.Any;
using OneResponse = Temporalio.Api.WorkflowService.V1.ExecuteMultiOperationResponse.Types.Response;
using OneStatus = Temporalio.Api.ErrorDetails.V1.MultiOperationExecutionFailure.Types.OperationStatus;

namespace Steward.Engine.Frontend;

/// <summary>Start and update in one turn: both are taken in, or neither is.</summary>
internal sealed class UpdateWithStart(EngineCore core, Updates updates)
{
    internal async Task<ExecuteMultiOperationResponse> ExecuteAsync(
        ExecuteMultiOperationRequest request, CallContext call)
    {
        if (request.Operations is not [{ StartWorkflow: { } start }, { UpdateWorkflow: { } update }])
        {
            throw GrpcErrors.InvalidArgument("Operations have to be exactly [Start, Update].");
        }

        var (run, response) = await TakeInAsync(start, update, call);
        var id = update.Request.Meta.UpdateId;
        var view = await WaitAsync(run, id, update, call);
        return new ExecuteMultiOperationResponse
        {
            Responses =
            {
                new OneResponse { StartWorkflow = response },
                new OneResponse { UpdateWorkflow = UpdateApi.Respond(view, id) },
            },
        };
    }

    private async Task<(RunKey Run, StartWorkflowExecutionResponse Response)> TakeInAsync(
        StartWorkflowExecutionRequest start, UpdateWorkflowExecutionRequest update, CallContext call)
    {
        var starting = true;
        try
        {
            StartMapping.Check(start);
            UpdateApi.Prepare(update);
            CheckSame(start, update);
            _ = core.Namespaces[start.Namespace];
            return await core.Lanes.DoAsync(new RunKey(start.Namespace, start.WorkflowId, ""), turn =>
            {
                var result = Starter.Start(turn, start);
                starting = false;
                Updates.Admit(turn, result.Run, update.Request);
                return (result.Run.Key, Starter.Respond(result));
            }, call);
        }
        catch (RpcException e)
        {
            throw starting ? Failure(e, Of(e), Aborted()) : Failure(e, Aborted(), Of(e));
        }
    }

    private static void CheckSame(StartWorkflowExecutionRequest start, UpdateWorkflowExecutionRequest update)
    {
        if (update.WorkflowExecution?.WorkflowId != start.WorkflowId)
        {
            throw GrpcErrors.InvalidArgument("WorkflowId is not consistent with previous operation(s)");
        }
    }

    private async Task<UpdateView> WaitAsync(
        RunKey run, string id, UpdateWorkflowExecutionRequest update, CallContext call)
    {
        try
        {
            return await updates.WaitAsync(run, id, UpdateApi.Wanted(update.WaitPolicy), call);
        }
        catch (RpcException e)
        {
            throw Failure(e, new OneStatus(), Of(e));
        }
    }

    private static RpcException Failure(RpcException cause, OneStatus start, OneStatus update) => GrpcErrors.Of(
        cause.StatusCode,
        "MultiOperation could not be executed.",
        new MultiOperationExecutionFailure { Statuses = { start, update } });

    private static OneStatus Of(RpcException e)
    {
        var status = new OneStatus { Code = (int)e.StatusCode, Message = e.Status.Detail };
        status.Details.Add(GrpcErrors.DetailsOf(e));
        return status;
    }

    private static OneStatus Aborted() => new()
    {
        Code = (int)StatusCode.Aborted,
        Message = "Operation was aborted.",
        Details = { Any.Pack(new MultiOperationExecutionAborted()) },
    };
}
