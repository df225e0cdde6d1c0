using Temporalio.Api.ErrorDetails.V1;
using Any = Google.Protobuf.WellKnownTypes.Any;

namespace Steward.Engine.Hosting;

/// <summary>The errors clients tell apart, each with the detail message they look for.</summary>
internal static class GrpcErrors
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    internal static RpcException InvalidArgument(string message) => Of(StatusCode.InvalidArgument, message);

    internal static RpcException NotFound(string message) =>
        Of(StatusCode.NotFound, message, new NotFoundFailure());

    internal static RpcException WorkflowNotFound(string workflowId) =>
        NotFound($"workflow not found for ID: {workflowId}");

    internal static RpcException WorkflowCompleted() => NotFound("workflow execution already completed");

    internal static RpcException NamespaceNotFound(string ns) => Of(
        StatusCode.NotFound,
        $"Namespace {ns} is not found.",
        new NamespaceNotFoundFailure { Namespace = ns });

    internal static RpcException AlreadyStarted(string workflowId, string requestId, string runId, bool open) => Of(
        StatusCode.AlreadyExists,
        (open ? "Workflow execution is already running." : "Workflow execution already finished.")
            + $" WorkflowId: {workflowId}, RunId: {runId}.",
        new WorkflowExecutionAlreadyStartedFailure { StartRequestId = requestId, RunId = runId });

    internal static RpcException QueryFailed(string message, Failure? failure) =>
        Of(StatusCode.InvalidArgument, message, new QueryFailedFailure { Failure = failure });

    internal static RpcException NotReady(string message) =>
        Of(StatusCode.FailedPrecondition, message, new WorkflowNotReadyFailure());

    internal static IEnumerable<Any> DetailsOf(RpcException error) =>
        error.Trailers.GetValueBytes(DetailsTrailer) is { } bytes ? GrpcStatus.Parser.ParseFrom(bytes).Details : [];

    internal static RpcException Of(StatusCode code, string message, IMessage? detail = null)
    {
        var status = new GrpcStatus { Code = (int)code, Message = message };
        if (detail is not null)
        {
            status.Details.Add(Any.Pack(detail));
        }

        return new RpcException(new Status(code, message), new Metadata { { DetailsTrailer, status.ToByteArray() } });
    }
}
