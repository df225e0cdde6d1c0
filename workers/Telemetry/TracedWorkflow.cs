using System.Diagnostics;
using Temporalio.Api.Common.V1;
using Temporalio.Worker.Interceptors;
using Temporalio.Workflows;

namespace Steward.Workers.Telemetry;

/// <summary>
/// What a conversation does, it does because of the last message it heard: its activities belong to that message's
/// trace. Spans are made only where nothing is replayed; a span in a workflow has no length, because the workflow may go
/// on in another process. No call is awaited here: an interceptor that is switched on or off changes no order.
/// </summary>
internal sealed class TracedWorkflow(WorkflowInboundInterceptor next) : WorkflowInboundInterceptor(next)
{
    /// <summary>After this long, what happens is no longer that message's doing but a deadline's.</summary>
    private static readonly TimeSpan Cause = TimeSpan.FromHours(1);

    private ActivityContext heard;
    private DateTime heardAt;

    public override void Init(WorkflowOutboundInterceptor outbound) => base.Init(new Outbound(outbound, this));

    public override Task<object?> ExecuteWorkflowAsync(ExecuteWorkflowInput input)
    {
        Hear($"RunWorkflow:{Workflow.Info.WorkflowType}", Workflow.Info.Headers);
        return Next.ExecuteWorkflowAsync(input);
    }

    public override Task HandleSignalAsync(HandleSignalInput input)
    {
        Hear($"HandleSignal:{input.Signal}", input.Headers);
        return Next.HandleSignalAsync(input);
    }

    public override Task<object?> HandleUpdateAsync(HandleUpdateInput input)
    {
        Hear($"HandleUpdate:{input.Update}", input.Headers);
        return Next.HandleUpdateAsync(input);
    }

    private void Hear(string what, IReadOnlyDictionary<string, Payload>? headers)
    {
        var caller = TraceHeaders.Read(headers);
        if (caller != default)
        {
            heard = Mark(what, ActivityKind.Server, caller) ?? caller;
            heardAt = Workflow.UtcNow;
        }
    }

    private ActivityContext Now()
    {
        if (heard != default && Workflow.UtcNow - heardAt > Cause)
        {
            heard = Mark("Deadline", ActivityKind.Internal, default, heard) ?? default;
            heardAt = Workflow.UtcNow;
        }

        return heard;
    }

    private static ActivityContext? Mark(
        string name, ActivityKind kind, ActivityContext parent, ActivityContext? because = null)
    {
        if (Workflow.Unsafe.IsReplaying)
        {
            return null;
        }

        var info = Workflow.Info;
        using var span = TracingInterceptor.Source.StartActivity(
            name,
            kind,
            parent,
            [new("temporalWorkflowID", info.WorkflowId), new("temporalRunID", info.RunId)],
            because is { } cause ? [new ActivityLink(cause)] : null);
        return span?.Context;
    }

    private sealed class Outbound(WorkflowOutboundInterceptor next, TracedWorkflow workflow)
        : WorkflowOutboundInterceptor(next)
    {
        public override Task<TResult> ScheduleActivityAsync<TResult>(ScheduleActivityInput input) =>
            Next.ScheduleActivityAsync<TResult>(input with { Headers = With(input.Headers) });

        public override Task<TResult> ScheduleLocalActivityAsync<TResult>(ScheduleLocalActivityInput input) =>
            Next.ScheduleLocalActivityAsync<TResult>(input with { Headers = With(input.Headers) });

        public override ContinueAsNewException CreateContinueAsNewException(CreateContinueAsNewExceptionInput input) =>
            Next.CreateContinueAsNewException(input with { Headers = With(input.Headers) });

        private IDictionary<string, Payload>? With(IDictionary<string, Payload>? headers) =>
            TraceHeaders.With(headers, workflow.Now());
    }
}
