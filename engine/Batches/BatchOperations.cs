using Steward.Engine.Hosting;
using Temporalio.Api.WorkflowService.V1;
using Kind = Temporalio.Api.WorkflowService.V1.StartBatchOperationRequest.OperationOneofCase;

namespace Steward.Engine.Batches;

/// <summary>What batches can do, and what a request for one must say.</summary>
internal static class BatchOperations
{
    private const string Required =
        "must provide required parameters: BatchType,Reason,Namespace, AND one of (Query OR Executions)";

#pragma warning disable CS0612 // Obsolete for senders, but what a Temporal server of this version takes and answers.
    internal static IReadOnlyList<WorkflowExecution> Named(StartBatchOperationRequest request) => request.Executions;

    internal static BatchOperationType TypeOf(StartBatchOperationRequest request) => request.OperationCase switch
    {
        Kind.TerminationOperation => BatchOperationType.Terminate,
        Kind.CancellationOperation => BatchOperationType.Cancel,
        Kind.SignalOperation => BatchOperationType.Signal,
        Kind.DeletionOperation => BatchOperationType.Delete,
        Kind.ResetOperation => BatchOperationType.Reset,
        Kind.UpdateWorkflowOptionsOperation => BatchOperationType.UpdateExecutionOptions,
        _ => BatchOperationType.Unspecified,
    };
#pragma warning restore CS0612

    internal static string IdentityOf(StartBatchOperationRequest request) => request.OperationCase switch
    {
        Kind.TerminationOperation => request.TerminationOperation.Identity,
        Kind.CancellationOperation => request.CancellationOperation.Identity,
        Kind.SignalOperation => request.SignalOperation.Identity,
        Kind.DeletionOperation => request.DeletionOperation.Identity,
        Kind.ResetOperation => request.ResetOperation.Identity,
        Kind.UpdateWorkflowOptionsOperation => request.UpdateWorkflowOptionsOperation.Identity,
        _ => "",
    };

    internal static void Check(StartBatchOperationRequest request)
    {
        var isFiltered = request.VisibilityQuery.Length > 0;
        var isNamed = Named(request).Count > 0;
        var fault = request switch
        {
            { OperationCase: Kind.None } or { Reason.Length: 0 } => Required,
            _ when !isFiltered && !isNamed => Required,
            { JobId.Length: 0 } => "JobId is not set on request.",
            _ when isFiltered && isNamed => "batch query and executions are mutually exclusive",
            { SignalOperation.Signal.Length: 0 } => "must provide signal name",
            _ => null,
        };
        if (fault is not null)
        {
            throw GrpcErrors.InvalidArgument(fault);
        }

        if (TypeOf(request) == BatchOperationType.Unspecified)
        {
            throw GrpcErrors.Of(StatusCode.Unimplemented,
                $"The embedded engine has no batch {request.OperationCase}: it terminates, cancels, signals, deletes, "
                + "resets and updates options.");
        }
    }
}
