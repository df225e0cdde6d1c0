using Steward.Engine.Frontend;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;
using Kind = Temporalio.Api.WorkflowService.V1.StartBatchOperationRequest.OperationOneofCase;

namespace Steward.Engine.Batches;

/// <summary>Does a batch's operation to one workflow.</summary>
internal sealed class BatchActions(EngineCore core)
{
    /// <summary>False when it failed. A workflow that has ended by itself is as good as done.</summary>
    internal async Task<bool> TryAsync(BatchState batch, string ns, WorkflowExecution target)
    {
        try
        {
            await DoAsync(batch, ns, target);
            return true;
        }
        catch (RpcException e)
        {
            return e.StatusCode == StatusCode.NotFound;
        }
    }

    private Task DoAsync(BatchState batch, string ns, WorkflowExecution target)
    {
        var key = new RunKey(ns, target.WorkflowId, target.RunId);
        return batch.Request.OperationCase == Kind.ResetOperation
            ? ResetAsync(batch.Request, key)
            : core.Lanes.DoAsync(key, turn =>
            {
                Do(turn, batch);
                return true;
            });
    }

    private static void Do(Turn turn, BatchState batch)
    {
        switch (batch.Request.OperationCase)
        {
            case Kind.TerminationOperation:
                RunClosing.Terminate(turn.OpenRun(), batch.Request.Reason,
                    batch.Request.TerminationOperation.Details, batch.Identity);
                break;
            case Kind.CancellationOperation when turn.Existing() is { IsOpen: true, CancelRequested: false }:
                Arrivals.Cancel(turn.OpenRun(), new WorkflowExecutionCancelRequestedEventAttributes
                {
                    Cause = batch.Request.Reason,
                    Identity = batch.Identity,
                });
                break;
            case Kind.SignalOperation:
                Arrivals.Signal(turn.OpenRun(), new WorkflowExecutionSignaledEventAttributes
                {
                    SignalName = batch.Request.SignalOperation.Signal,
                    Input = batch.Request.SignalOperation.Input,
                    Header = batch.Request.SignalOperation.Header,
                    Identity = batch.Identity,
                });
                break;
            case Kind.UpdateWorkflowOptionsOperation:
                RunOptionsApi.Apply(turn.OpenRun(), batch.Request.UpdateWorkflowOptionsOperation, batch.Identity);
                break;
            case Kind.DeletionOperation:
                turn.Delete(turn.Existing());
                break;
        }
    }

    private async Task ResetAsync(StartBatchOperationRequest request, RunKey key)
    {
        var operation = request.ResetOperation;
        var events = await core.Store.ReadHistoryAsync(key.RunId, 1, long.MaxValue);
        var reset = new ResetWorkflowExecutionRequest
        {
            Namespace = key.Namespace,
            WorkflowExecution = key.Execution,
            Reason = request.Reason,
            RequestId = Guid.NewGuid().ToString(),
            WorkflowTaskFinishEventId = ResetPoints.Find(events, operation),
            Identity = operation.Identity,
            PostResetOperations = { operation.PostResetOperations },
            ResetReapplyExcludeTypes = { operation.Options?.ResetReapplyExcludeTypes ?? [] },
        };
        using var call = new CallContext(null, core.Stopping.Token);
        await new ResetApi(core).ResetAsync(reset, call);
    }
}
