using Steward.Engine.Deployments;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Checks a start request and turns it into the first event's attributes.</summary>
internal static class StartMapping
{
    internal static void Check(StartWorkflowExecutionRequest request)
    {
        Require(request.WorkflowId.Length > 0, "WorkflowId is not set on request.");
        Limits.CheckName(request.WorkflowId, "WorkflowId");
        Require(request.WorkflowType?.Name is { Length: > 0 }, "WorkflowType is not set on request.");
        Limits.CheckName(request.WorkflowType!.Name, "WorkflowType");
        Require(request.TaskQueue?.Name is { Length: > 0 }, "taskQueue is not set");
        Require(request.TaskQueue!.Name.Length <= Limits.LongestName, "taskQueue length exceeds limit");
        Limits.CheckBlob(request.Input);
        Limits.CheckBlob(request.Memo);
        var size = AttributeChecks.SizeFault(request.SearchAttributes);
        Require(size is null, size ?? "");
        RequireDuration(request.WorkflowExecutionTimeout, "WorkflowExecutionTimeoutSeconds");
        RequireDuration(request.WorkflowRunTimeout, "WorkflowRunTimeoutSeconds");
        RequireDuration(request.WorkflowTaskTimeout, "WorkflowTaskTimeoutSeconds");
        RequireDuration(request.WorkflowStartDelay, "WorkflowStartDelay");
        var fault = RetryArithmetic.Fault(request.RetryPolicy);
        Require(fault is null, fault ?? "");
        Require(request.CronSchedule.Length == 0 || request.WorkflowStartDelay.Limit() is null,
            "CronSchedule and WorkflowStartDelay may not be used together.");
        Require(
            request.WorkflowIdConflictPolicy == WorkflowIdConflictPolicy.Unspecified
            || !Starter.TerminatesIfRunning(request),
            "Invalid WorkflowIDReusePolicy: WORKFLOW_ID_REUSE_POLICY_TERMINATE_IF_RUNNING cannot be used together "
            + "with a WorkflowIDConflictPolicy.");
    }

    internal static WorkflowExecutionStartedEventAttributes Attributes(
        StartWorkflowExecutionRequest request, KnownNamespace ns, DateTimeOffset now)
    {
        var expires = now + request.WorkflowExecutionTimeout.Limit();
        return new WorkflowExecutionStartedEventAttributes
        {
            WorkflowType = request.WorkflowType,
            TaskQueue = new TaskQueue { Name = request.TaskQueue.Name, Kind = TaskQueueKind.Normal },
            Input = request.Input,
            WorkflowExecutionTimeout = request.WorkflowExecutionTimeout,
            WorkflowRunTimeout = RunTimeout(request),
            WorkflowTaskTimeout = Durations.TaskTimeout(request.WorkflowTaskTimeout, RunTimeout(request)),
            WorkflowExecutionExpirationTime = expires is { } end ? Timestamp.FromDateTimeOffset(end) : null,
            Identity = request.Identity,
            RetryPolicy = request.RetryPolicy is null ? null : RetryArithmetic.WithDefaults(request.RetryPolicy),
            Attempt = 1,
            Initiator = CronSchedule.Initiator(request.CronSchedule),
            CronSchedule = request.CronSchedule,
            Memo = request.Memo,
            SearchAttributes = ns.Typed(request.SearchAttributes),
            Header = request.Header,
            Priority = request.Priority,
            ContinuedFailure = request.ContinuedFailure,
            LastCompletionResult = request.LastCompletionResult,
            VersioningOverride = VersionOverrides.Canonical(request.VersioningOverride),
        };
    }

    private static Duration? RunTimeout(StartWorkflowExecutionRequest request)
    {
        var whole = request.WorkflowExecutionTimeout.Limit();
        var run = request.WorkflowRunTimeout.Limit();
        return whole is not null && (run is null || run > whole)
            ? request.WorkflowExecutionTimeout
            : request.WorkflowRunTimeout;
    }

    private static void RequireDuration(Duration? duration, string name)
    {
        if (duration is not null && duration.ToTimeSpan() < TimeSpan.Zero)
        {
            throw GrpcErrors.InvalidArgument($"An invalid {name} is set on request. cause: negative duration");
        }
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw GrpcErrors.InvalidArgument(message);
        }
    }
}
