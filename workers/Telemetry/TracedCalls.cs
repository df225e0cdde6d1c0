using System.Diagnostics;
using Temporalio.Client;
using Temporalio.Client.Interceptors;

namespace Steward.Workers.Telemetry;

/// <summary>A span per call to a workflow, named as the SDKs of other languages name them.</summary>
internal sealed class TracedCalls(ClientOutboundInterceptor next) : ClientOutboundInterceptor(next)
{
    public override Task<WorkflowHandle<TWorkflow, TResult>> StartWorkflowAsync<TWorkflow, TResult>(
        StartWorkflowInput input) =>
        CallAsync($"StartWorkflow:{input.Workflow}", input.Options.Id, trace =>
            Next.StartWorkflowAsync<TWorkflow, TResult>(input with { Headers = TraceHeaders.With(input.Headers, trace) }));

    public override Task<WorkflowUpdateHandle<TUpdateResult>> StartUpdateWithStartWorkflowAsync<TUpdateResult>(
        StartUpdateWithStartWorkflowInput input) =>
        CallAsync($"UpdateWithStartWorkflow:{input.Update}", Started(input)?.Options.Id, trace =>
        {
            if (Started(input) is { } start)
            {
                start.Headers = TraceHeaders.With(start.Headers, trace);
            }

            return Next.StartUpdateWithStartWorkflowAsync<TUpdateResult>(
                input with { Headers = TraceHeaders.With(input.Headers, trace) });
        });

    public override Task<WorkflowUpdateHandle<TResult>> StartWorkflowUpdateAsync<TResult>(
        StartWorkflowUpdateInput input) =>
        CallAsync($"UpdateWorkflow:{input.Update}", input.Id, trace =>
            Next.StartWorkflowUpdateAsync<TResult>(input with { Headers = TraceHeaders.With(input.Headers, trace) }));

    public override async Task SignalWorkflowAsync(SignalWorkflowInput input) =>
        await CallAsync($"SignalWorkflow:{input.Signal}", input.Id, async trace =>
        {
            await Next.SignalWorkflowAsync(input with { Headers = TraceHeaders.With(input.Headers, trace) });
            return true;
        });

    public override Task<TResult> QueryWorkflowAsync<TResult>(QueryWorkflowInput input) =>
        CallAsync($"QueryWorkflow:{input.Query}", input.Id, _ => Next.QueryWorkflowAsync<TResult>(input));

    private static WithStartWorkflowOperation? Started(StartUpdateWithStartWorkflowInput input) =>
        input.Options.StartWorkflowOperation;

    private static async Task<T> CallAsync<T>(string name, string? workflowId, Func<ActivityContext, Task<T>> call)
    {
        using var span = TracingInterceptor.Source.StartActivity(name, ActivityKind.Client);
        span?.SetTag("temporalWorkflowID", workflowId);
        try
        {
            return await call(span?.Context ?? Activity.Current?.Context ?? default);
        }
        catch (Exception failure)
        {
            TracingInterceptor.Fail(span, failure);
            throw;
        }
    }
}
