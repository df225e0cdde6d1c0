using System.Diagnostics;
using Temporalio.Client.Interceptors;
using Temporalio.Exceptions;
using Temporalio.Worker.Interceptors;

namespace Steward.Workers.Telemetry;

/// <summary>
/// Carries the trace from the caller through the workflow to its activities. Set on the client, it is around the workers
/// on that client as well.
/// </summary>
internal sealed class TracingInterceptor : IClientInterceptor, IWorkerInterceptor
{
    /// <summary>The activity source of calls to and work for Temporal.</summary>
    public const string SourceName = "Steward.Temporal";

    public static ActivitySource Source { get; } = new(SourceName);

    public ClientOutboundInterceptor InterceptClient(ClientOutboundInterceptor nextInterceptor) =>
        new TracedCalls(nextInterceptor);

    public WorkflowInboundInterceptor InterceptWorkflow(WorkflowInboundInterceptor nextInterceptor) =>
        new TracedWorkflow(nextInterceptor);

    public ActivityInboundInterceptor InterceptActivity(ActivityInboundInterceptor nextInterceptor) =>
        new TracedActivity(nextInterceptor);

    /// <summary>Says of a failure its type alone: its message may hold anything.</summary>
    public static void Fail(Activity? span, Exception failure)
    {
        span?.SetStatus(ActivityStatusCode.Error);
        span?.SetTag(
            "error.type",
            (failure as ApplicationFailureException)?.ErrorType
            ?? (failure.InnerException as ApplicationFailureException)?.ErrorType
            ?? failure.GetType().Name);
    }
}
