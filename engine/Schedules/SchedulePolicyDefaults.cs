using Steward.Engine.Runs;
using Temporalio.Api.Schedule.V1;

namespace Steward.Engine.Schedules;

/// <summary>What a schedule does where its policies say nothing. Figures as on a Temporal server.</summary>
internal static class SchedulePolicyDefaults
{
    private static readonly TimeSpan CatchupWindow = TimeSpan.FromDays(365);
    private static readonly TimeSpan ShortestCatchupWindow = TimeSpan.FromSeconds(10);

    internal static Schedule Complete(Schedule? given)
    {
        var schedule = given?.Clone() ?? new Schedule();
        schedule.Spec = SpecForm.Canonical(schedule.Spec);
        schedule.State ??= new Temporalio.Api.Schedule.V1.ScheduleState();
        schedule.Action ??= new ScheduleAction();
        schedule.Policies ??= new SchedulePolicies();
        schedule.Policies.OverlapPolicy = schedule.Policies.OverlapPolicy == ScheduleOverlapPolicy.Unspecified
            ? ScheduleOverlapPolicy.Skip : schedule.Policies.OverlapPolicy;
        var window = schedule.Policies.CatchupWindow.Limit() ?? CatchupWindow;
        schedule.Policies.CatchupWindow =
            Duration.FromTimeSpan(window < ShortestCatchupWindow ? ShortestCatchupWindow : window);
        return schedule;
    }
}
