using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>How a running activity reports: heartbeat, result, failure, cancellation.</summary>
internal sealed class ActivityReports(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<RespondActivityTaskCompletedRequest, RespondActivityTaskCompletedResponse>(
            "RespondActivityTaskCompleted", async (request, _) =>
            {
                await CompleteAsync(At(request.TaskToken), request.Result, request.Identity);
                return new RespondActivityTaskCompletedResponse();
            })
        .On<RespondActivityTaskFailedRequest, RespondActivityTaskFailedResponse>(
            "RespondActivityTaskFailed", async (request, _) =>
            {
                await FailAsync(
                    At(request.TaskToken), request.Failure, request.LastHeartbeatDetails, request.Identity);
                return new RespondActivityTaskFailedResponse();
            })
        .On<RespondActivityTaskCanceledRequest, RespondActivityTaskCanceledResponse>(
            "RespondActivityTaskCanceled", async (request, _) =>
            {
                await CancelAsync(At(request.TaskToken), request.Details, request.Identity);
                return new RespondActivityTaskCanceledResponse();
            })
        .On<RecordActivityTaskHeartbeatRequest, RecordActivityTaskHeartbeatResponse>(
            "RecordActivityTaskHeartbeat", async (request, _) =>
                await HeartbeatAsync(At(request.TaskToken), request.Details));

    /// <summary>A result that is too large fails the activity for good: the next attempt would bring it again.</summary>
    internal Task<bool> CompleteAsync(ActivityAddress at, Payloads? result, string identity) =>
        core.DoAsync(at.Run, turn =>
        {
            var id = at.FindOrWaiting(turn.Existing());
            var run = turn.OpenRun();
            if (Limits.IsTooLarge(result))
            {
                Activities.Fail(run, id, TooLarge(), identity);
            }
            else
            {
                Activities.Complete(run, id, result, identity);
            }

            return true;
        });

    internal Task<bool> FailAsync(ActivityAddress at, Failure failure, Payloads? heartbeat, string identity) =>
        DoAsync(at, (run, id) =>
        {
            run.Extras.Activities[id].HeartbeatDetails = heartbeat ?? run.Extras.Activities[id].HeartbeatDetails;
            Activities.Fail(run, id, failure, identity);
        });

    internal Task<bool> CancelAsync(ActivityAddress at, Payloads? details, string identity) =>
        DoAsync(at, (run, id) =>
        {
            if (run.State.Activities[id].CancelRequestedEventId == 0)
            {
                throw GrpcErrors.InvalidArgument(
                    "invalid activity status: the activity cannot report canceled, its cancellation was not requested");
            }

            Activities.Cancel(run, id, details, identity);
        });

    /// <summary>Answers whether the activity should stop, and why.</summary>
    internal async Task<RecordActivityTaskHeartbeatResponse> HeartbeatAsync(ActivityAddress at, Payloads? details)
    {
        var answer = new RecordActivityTaskHeartbeatResponse();
        await DoAsync(at, (run, id) =>
        {
            var progress = run.Extras.Activities[id];
            progress.HeartbeatAt = run.Now;
            progress.HeartbeatDetails = details ?? progress.HeartbeatDetails;
            answer.CancelRequested = run.State.Activities[id].CancelRequestedEventId != 0;
            answer.ActivityPaused = progress.Paused is not null;
            answer.ActivityReset = progress.BeginsAnew;
        });
        return answer;
    }

    private static Failure TooLarge() => new()
    {
        Message = "Complete result exceeds size limit.",
        Source = "Server",
        ServerFailureInfo = new() { NonRetryable = true },
    };

    private Task<bool> DoAsync(ActivityAddress at, Action<RunTurn, long> report) => core.DoAsync(at.Run, turn =>
    {
        var id = at.Find(turn.Existing());
        report(turn.OpenRun(), id);
        return true;
    });

    private static ActivityAddress At(ByteString token)
    {
        var parsed = TaskToken.Parse(token);
        return new ActivityAddress(parsed.Run, parsed.EventId, parsed.Stamp, null);
    }
}
