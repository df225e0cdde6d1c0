using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>The same reports from someone who knows only the workflow and the activity id.</summary>
internal sealed class ActivityReportsById(ActivityReports reports)
{
    internal void AddTo(ServiceTable table) => table
        .On<RespondActivityTaskCompletedByIdRequest, RespondActivityTaskCompletedByIdResponse>(
            "RespondActivityTaskCompletedById", async (r, _) =>
            {
                await reports.CompleteAsync(At(r.Namespace, r.WorkflowId, r.RunId, r.ActivityId), r.Result, r.Identity);
                return new RespondActivityTaskCompletedByIdResponse();
            })
        .On<RespondActivityTaskFailedByIdRequest, RespondActivityTaskFailedByIdResponse>(
            "RespondActivityTaskFailedById", async (r, _) =>
            {
                await reports.FailAsync(At(r.Namespace, r.WorkflowId, r.RunId, r.ActivityId),
                    r.Failure, r.LastHeartbeatDetails, r.Identity);
                return new RespondActivityTaskFailedByIdResponse();
            })
        .On<RespondActivityTaskCanceledByIdRequest, RespondActivityTaskCanceledByIdResponse>(
            "RespondActivityTaskCanceledById", async (r, _) =>
            {
                await reports.CancelAsync(At(r.Namespace, r.WorkflowId, r.RunId, r.ActivityId), r.Details, r.Identity);
                return new RespondActivityTaskCanceledByIdResponse();
            })
        .On<RecordActivityTaskHeartbeatByIdRequest, RecordActivityTaskHeartbeatByIdResponse>(
            "RecordActivityTaskHeartbeatById", async (r, _) =>
            {
                var answer = await reports.HeartbeatAsync(
                    At(r.Namespace, r.WorkflowId, r.RunId, r.ActivityId), r.Details);
                return new RecordActivityTaskHeartbeatByIdResponse
                {
                    CancelRequested = answer.CancelRequested,
                    ActivityPaused = answer.ActivityPaused,
                    ActivityReset = answer.ActivityReset,
                };
            });

    private static ActivityAddress At(string ns, string workflowId, string runId, string activityId) =>
        new(new RunKey(ns, workflowId, runId), 0, 0, activityId);
}
