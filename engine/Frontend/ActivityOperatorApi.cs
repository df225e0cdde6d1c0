using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>What operators do to pending activities.</summary>
internal sealed class ActivityOperatorApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<PauseActivityRequest, PauseActivityResponse>("PauseActivity", PauseAsync)
        .On<UnpauseActivityRequest, UnpauseActivityResponse>("UnpauseActivity", UnpauseAsync)
        .On<ResetActivityRequest, ResetActivityResponse>("ResetActivity", ResetAsync)
        .On<UpdateActivityOptionsRequest, UpdateActivityOptionsResponse>("UpdateActivityOptions", ChangeAsync);

    private Task<PauseActivityResponse> PauseAsync(PauseActivityRequest r, CallContext call) =>
        core.DoAsync(r.Namespace, r.Execution, turn =>
        {
            var run = turn.OpenRun();
            foreach (var (_, progress) in Select(run, r.HasId ? r.Id : null, r.HasType ? r.Type : null))
            {
                ActivityHolds.Pause(progress, new(run.Now, r.Identity, r.Reason, r.RequestId), run.State);
            }

            return new PauseActivityResponse();
        }, call);

    private Task<UnpauseActivityResponse> UnpauseAsync(UnpauseActivityRequest r, CallContext call) =>
        core.DoAsync(r.Namespace, r.Execution, turn =>
        {
            var run = turn.OpenRun();
            foreach (var (_, progress) in Select(run, r.HasId ? r.Id : null, r.HasType ? r.Type : null, r.UnpauseAll))
            {
                ActivityHolds.Unpause(run, progress, r.ResetAttempts, r.ResetHeartbeat, r.Jitter.Limit());
            }

            return new UnpauseActivityResponse();
        }, call);

    private Task<ResetActivityResponse> ResetAsync(ResetActivityRequest r, CallContext call) =>
        core.DoAsync(r.Namespace, r.Execution, turn =>
        {
            var run = turn.OpenRun();
            foreach (var (activity, progress) in Select(
                run, r.HasId ? r.Id : null, r.HasType ? r.Type : null, r.MatchAll))
            {
                if (r.RestoreOriginalOptions)
                {
                    ActivityChanges.Restore(activity, progress);
                }

                ActivityHolds.Reset(run, progress, r.ResetHeartbeat, r.KeepPaused, r.Jitter.Limit());
            }

            return new ResetActivityResponse();
        }, call);

    private Task<UpdateActivityOptionsResponse> ChangeAsync(UpdateActivityOptionsRequest r, CallContext call) =>
        core.DoAsync(r.Namespace, r.Execution, turn =>
        {
            var run = turn.OpenRun();
            if (r.ActivityOptions is null && !r.RestoreOriginal)
            {
                throw GrpcErrors.InvalidArgument("ActivityOptions are not provided");
            }

            var response = new UpdateActivityOptionsResponse();
            foreach (var (activity, progress) in Select(
                run, r.HasId ? r.Id : null, r.HasType ? r.Type : null, r.MatchAll))
            {
                if (r.RestoreOriginal)
                {
                    ActivityChanges.Restore(activity, progress);
                }
                else
                {
                    ActivityChanges.Apply(activity, progress, r.ActivityOptions ?? new(), r.UpdateMask ?? new());
                }

                if (progress.Paused is null)
                {
                    ActivityHolds.Reschedule(run, progress, null);
                }

                response.ActivityOptions = ActivityChanges.Options(activity);
            }

            return response;
        }, call);

    private static List<(PendingActivity Activity, ActivityProgress Progress)> Select(
        RunTurn run, string? id, string? type, bool all = false)
    {
        var found = run.Extras.Activities
            .Select(pending => (Activity: run.State.Activities[pending.Key], Progress: pending.Value))
            .Where(pending => all
                || pending.Activity.Attributes.ActivityId == id
                || pending.Activity.Attributes.ActivityType.Name == type)
            .ToList();
        return found.Count > 0 ? found : throw GrpcErrors.NotFound(
            "Can't find pending activity with such ID. Invalid activityID or activity already completed");
    }
}
