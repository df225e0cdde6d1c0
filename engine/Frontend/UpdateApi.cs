using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.Update.V1;
using Temporalio.Api.WorkflowService.V1;
using Stage = Temporalio.Api.Enums.V1.UpdateWorkflowExecutionLifecycleStage;

namespace Steward.Engine.Frontend;

/// <summary>Updates, alone or with a start.</summary>
internal sealed class UpdateApi(EngineCore core)
{
    private readonly Updates updates = new(core);

    internal void AddTo(ServiceTable table) => table
        .On<UpdateWorkflowExecutionRequest, UpdateWorkflowExecutionResponse>("UpdateWorkflowExecution", UpdateAsync)
        .On<PollWorkflowExecutionUpdateRequest, PollWorkflowExecutionUpdateResponse>(
            "PollWorkflowExecutionUpdate", PollAsync)
        .On<ExecuteMultiOperationRequest, ExecuteMultiOperationResponse>(
            "ExecuteMultiOperation", new UpdateWithStart(core, updates).ExecuteAsync);

    /// <summary>Checks the request and gives the update an id when the caller has not.</summary>
    internal static void Prepare(UpdateWorkflowExecutionRequest request)
    {
        if (request.Request?.Input?.Name is not { Length: > 0 })
        {
            throw GrpcErrors.InvalidArgument("Update name is not set on request.");
        }

        Limits.CheckName(request.Request.Input.Name, "Update name");
        Limits.CheckBlob(request.Request.Input.Args);
        request.Request.Meta ??= new Meta();
        if (request.Request.Meta.UpdateId.Length == 0)
        {
            request.Request.Meta.UpdateId = Guid.NewGuid().ToString();
        }
    }

    internal static Stage Wanted(WaitPolicy? policy) => policy?.LifecycleStage switch
    {
        null or Stage.Unspecified => Stage.Accepted,
        { } stage => stage,
    };

    internal static UpdateWorkflowExecutionResponse Respond(UpdateView view, string id) => new()
    {
        UpdateRef = new UpdateRef { UpdateId = id, WorkflowExecution = view.Run.Execution },
        Outcome = view.Outcome,
        Stage = view.Stage,
    };

    private async Task<UpdateWorkflowExecutionResponse> UpdateAsync(
        UpdateWorkflowExecutionRequest request, CallContext call)
    {
        Prepare(request);
        var id = request.Request.Meta.UpdateId;
        var run = await core.DoAsync(request.Namespace, request.WorkflowExecution, turn =>
        {
            Chain.Check(turn, request.FirstExecutionRunId);
            Updates.Admit(turn, turn.Existing(), request.Request);
            return turn.Existing().Key;
        }, call);
        return Respond(await updates.WaitAsync(run, id, Wanted(request.WaitPolicy), call), id);
    }

    private async Task<PollWorkflowExecutionUpdateResponse> PollAsync(
        PollWorkflowExecutionUpdateRequest request, CallContext call)
    {
        var id = request.UpdateRef.UpdateId;
        var run = await core.DoAsync(
            request.Namespace, request.UpdateRef.WorkflowExecution, turn => Updates.Known(turn.Existing(), id), call);
        var wanted = request.WaitPolicy?.LifecycleStage ?? Stage.Unspecified;
        var view = await updates.WaitAsync(run, id, wanted, call);
        return new PollWorkflowExecutionUpdateResponse
        {
            UpdateRef = new UpdateRef { UpdateId = id, WorkflowExecution = view.Run.Execution },
            Outcome = view.Outcome,
            Stage = view.Stage,
        };
    }
}
