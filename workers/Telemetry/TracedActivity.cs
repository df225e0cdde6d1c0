using System.Diagnostics;
using Temporalio.Activities;
using Temporalio.Worker.Interceptors;

namespace Steward.Workers.Telemetry;

/// <summary>A span per try of an activity.</summary>
internal sealed class TracedActivity(ActivityInboundInterceptor next) : ActivityInboundInterceptor(next)
{
    public override async Task<object?> ExecuteActivityAsync(ExecuteActivityInput input)
    {
        using var span = TracingInterceptor.Source.StartActivity(
            $"RunActivity:{input.Activity.Name}", ActivityKind.Server, TraceHeaders.Read(input.Headers));
        var info = ActivityExecutionContext.Current.Info;
        span?.SetTag("temporalWorkflowID", info.WorkflowId);
        span?.SetTag("temporalRunID", info.WorkflowRunId);
        span?.SetTag("temporalActivityID", info.ActivityId);
        span?.SetTag("steward.activity.attempt", info.Attempt);
        span?.SetTag("steward.activity.local", info.IsLocal);
        try
        {
            return await Next.ExecuteActivityAsync(input);
        }
        catch (Exception failure)
        {
            TracingInterceptor.Fail(span, failure);
            throw;
        }
    }
}
