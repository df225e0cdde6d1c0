using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Steward.Engine.Visibility;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Schedules;

/// <summary>
/// Every schedule is a run of its own, as on a Temporal server, but one the engine itself plays: it is stored, woken and
/// listed as any other, and no worker is ever asked.
/// </summary>
internal static class ScheduleRuns
{
    internal const string WorkflowType = "temporal-sys-scheduler-workflow";
    private const string IdPrefix = Columns.SchedulePrefix;
    private const string TaskQueue = "temporal-sys-per-ns-tq";

    internal static RunKey Key(string ns, string scheduleId) => scheduleId.Length > 0
        ? new RunKey(ns, IdPrefix + scheduleId, "")
        : throw GrpcErrors.InvalidArgument("ScheduleId is not set on request.");

    internal static string IdOf(string workflowId) => workflowId[IdPrefix.Length..];

    internal static ScheduleState Create(Turn turn, CreateScheduleRequest request)
    {
        if (turn.Target is { IsOpen: true } present)
        {
            return present.Extras.StartRequestId == request.RequestId && request.RequestId.Length > 0
                ? present.Extras.Schedule!
                : throw GrpcErrors.Of(StatusCode.AlreadyExists,
                    "schedule with this ID is already registered",
                    new Temporalio.Api.ErrorDetails.V1.WorkflowExecutionAlreadyStartedFailure());
        }

        var run = turn.Create(Guid.NewGuid().ToString());
        var state = run.Extras.Schedule = new ScheduleState
        {
            ScheduleId = request.ScheduleId,
            Schedule = SchedulePolicyDefaults.Complete(request.Schedule),
            ProcessedUntil = turn.Now,
        };
        state.Info.CreateTime = Timestamp.FromDateTimeOffset(turn.Now);
        RunStarting.Begin(run, Start(turn, request), null, request.RequestId, null);
        var schedule = new ScheduleTurn(run);
        schedule.Patch(request.InitialPatch ?? new());
        schedule.Process();
        return state;
    }

    private static WorkflowExecutionStartedEventAttributes Start(Turn turn, CreateScheduleRequest request)
    {
        var labels = request.SearchAttributes?.Clone() ?? new SearchAttributes();
        labels.IndexedFields[ScheduleLabels.Division] = JsonPayload.Of(ScheduleLabels.DivisionName);
        return new WorkflowExecutionStartedEventAttributes
        {
            WorkflowType = new() { Name = WorkflowType },
            TaskQueue = new() { Name = TaskQueue, Kind = TaskQueueKind.Normal },
            Identity = request.Identity,
            Attempt = 1,
            Memo = request.Memo,
            SearchAttributes = turn.Core.Namespaces[turn.Namespace].Typed(labels),
        };
    }
}
