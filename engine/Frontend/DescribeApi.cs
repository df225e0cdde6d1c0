using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.Workflow.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Descriptions of runs.</summary>
internal sealed class DescribeApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<DescribeWorkflowExecutionRequest, DescribeWorkflowExecutionResponse>(
            "DescribeWorkflowExecution", DescribeAsync);

    private Task<DescribeWorkflowExecutionResponse> DescribeAsync(
        DescribeWorkflowExecutionRequest request, CallContext call) =>
        core.DoAsync(request.Namespace, request.Execution, turn => Describe(turn.Existing(), turn.Now), call);

    internal static DescribeWorkflowExecutionResponse Describe(RunState run, DateTimeOffset now) => new()
    {
        ExecutionConfig = new WorkflowExecutionConfig
        {
            TaskQueue = run.Start.TaskQueue,
            WorkflowExecutionTimeout = run.Start.WorkflowExecutionTimeout,
            WorkflowRunTimeout = run.Start.WorkflowRunTimeout,
            DefaultWorkflowTaskTimeout = run.Start.WorkflowTaskTimeout,
            UserMetadata = run.UserMetadata,
        },
        WorkflowExecutionInfo = RunInfo.Of(run),
        WorkflowExtendedInfo = new WorkflowExecutionExtendedInfo
        {
            ExecutionExpirationTime = run.Start.WorkflowExecutionExpirationTime,
            RunExpirationTime = Timestamp.FromDateTimeOffset(RunDeadlines.RunLimit(run) ?? DateTimeOffset.MinValue),
            CancelRequested = run.CancelRequested,
            RequestIdInfos = { StartRequest(run) },
            OriginalStartTime = Timestamp.FromDateTimeOffset(run.OriginallyStartedAt),
            LastResetTime = run.Extras.ResetAt is { } reset ? Timestamp.FromDateTimeOffset(reset) : null,
            ResetRunId = run.Extras.ResetTo,
        },
        PendingActivities =
        {
            run.Extras.Activities.Select(a => PendingActivityView.Of(run.Activities[a.Key], a.Value, now)),
        },
        PendingChildren = { run.IsOpen ? run.Children.Values.Select(Child) : [] },
        PendingWorkflowTask = run.Extras.Task is { } task ? Task(task) : null,
    };

    private static Dictionary<string, RequestIdInfo> StartRequest(RunState run) => run.Extras.StartRequestId is "" ? []
        : new(StringComparer.Ordinal)
        {
            [run.Extras.StartRequestId] = new RequestIdInfo
            {
                EventId = 1,
                EventType = EventType.WorkflowExecutionStarted,
            },
        };

    private static PendingChildExecutionInfo Child(PendingChild child) => new()
    {
        WorkflowId = child.Attributes.WorkflowId,
        RunId = child.Execution?.RunId ?? "",
        WorkflowTypeName = child.Attributes.WorkflowType.Name,
        InitiatedId = child.InitiatedEventId,
        ParentClosePolicy = child.Attributes.ParentClosePolicy,
    };

    private static PendingWorkflowTaskInfo Task(WorkflowTaskState task) => new()
    {
        State = task.Started ? PendingWorkflowTaskState.Started : PendingWorkflowTaskState.Scheduled,
        ScheduledTime = Time(task.ScheduledAt),
        OriginalScheduledTime = Time(task.ScheduledAt),
        StartedTime = task.Started ? Time(task.StartedAt) : null,
        Attempt = task.Attempt,
    };

    private static Timestamp? Time(DateTimeOffset? time) =>
        time is { } known ? Timestamp.FromDateTimeOffset(known) : null;
}
