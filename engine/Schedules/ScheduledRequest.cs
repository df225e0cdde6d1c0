using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Schedules;

/// <summary>The start request that a schedule makes of its action.</summary>
internal static class ScheduledRequest
{
    internal static string Identity(RunKey schedule, ScheduleState state) =>
        $"temporal-scheduler-{schedule.Namespace}-{state.ScheduleId}";

    internal static StartWorkflowExecutionRequest Of(
        RunKey schedule, ScheduleState state, BufferedStart start, string nominal, string requestId)
    {
        var action = state.Schedule.Action.StartWorkflow;
        var alone = start.Overlap != ScheduleOverlapPolicy.AllowAll;
        return new StartWorkflowExecutionRequest
        {
            Namespace = schedule.Namespace,
            WorkflowId = $"{action.WorkflowId}-{nominal}",
            WorkflowType = action.WorkflowType,
            TaskQueue = action.TaskQueue,
            Input = action.Input,
            WorkflowExecutionTimeout = action.WorkflowExecutionTimeout,
            WorkflowRunTimeout = action.WorkflowRunTimeout,
            WorkflowTaskTimeout = action.WorkflowTaskTimeout,
            Identity = Identity(schedule, state),
            RequestId = requestId,
            WorkflowIdReusePolicy = start.Manual
                ? WorkflowIdReusePolicy.AllowDuplicate : WorkflowIdReusePolicy.RejectDuplicate,
            RetryPolicy = action.RetryPolicy,
            Memo = action.Memo,
            SearchAttributes = Labels(action.SearchAttributes, state.ScheduleId, nominal),
            Header = action.Header,
            UserMetadata = action.UserMetadata,
            Priority = action.Priority,
            VersioningOverride = action.VersioningOverride,
            LastCompletionResult = alone ? state.LastResult : null,
            ContinuedFailure = alone ? state.LastFailure : null,
        };
    }

    private static SearchAttributes Labels(SearchAttributes? own, string scheduleId, string nominal)
    {
        var labels = own?.Clone() ?? new SearchAttributes();
        labels.IndexedFields["TemporalScheduledStartTime"] = JsonPayload.Of(nominal);
        labels.IndexedFields["TemporalScheduledById"] = JsonPayload.Of(scheduleId);
        return labels;
    }
}
