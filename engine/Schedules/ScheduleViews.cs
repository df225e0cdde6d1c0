using Steward.Engine.Frontend;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.Schedule.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Schedules;

/// <summary>Schedules: described, listed, counted.</summary>
internal sealed class ScheduleViews(EngineCore core)
{
    private const int FutureDescribed = 10;
    private const int ListedActions = 5;
    private readonly RunPages pages = new(core, ofSchedules: true);

    internal void AddTo(ServiceTable table) => table
        .On<DescribeScheduleRequest, DescribeScheduleResponse>("DescribeSchedule", DescribeAsync)
        .On<ListScheduleMatchingTimesRequest, ListScheduleMatchingTimesResponse>("ListScheduleMatchingTimes", TimesAsync)
        .On<ListSchedulesRequest, ListSchedulesResponse>("ListSchedules", ListAsync)
        .On<CountSchedulesRequest, CountSchedulesResponse>("CountSchedules", Count);

    /// <summary>Waits for the answers to starts under way, so that who asks sees what earlier calls have brought about.</summary>
    private async Task<DescribeScheduleResponse> DescribeAsync(DescribeScheduleRequest request, CallContext call)
    {
        _ = core.Namespaces[request.Namespace];
        using var patience = call.Patience(core.Options.ClientWait);
        while (true)
        {
            var (description, changed) = await core.Lanes.DoAsync(
                ScheduleRuns.Key(request.Namespace, request.ScheduleId), turn => Look(turn), call);
            if (changed is null || patience.IsCancellationRequested)
            {
                return description;
            }

            await Task.WhenAny(changed, Task.Delay(Timeout.Infinite, patience.Token));
        }
    }

    private static (DescribeScheduleResponse Description, Task? Changed) Look(Turn turn)
    {
        var run = turn.Existing();
        var state = run.IsOpen ? run.Extras.Schedule! : throw GrpcErrors.NotFound("schedule not found");
        var info = state.Info.Clone();
        info.BufferSize = state.Buffer.Count;
        info.FutureActionTimes.Add(new ScheduleTimes(state, turn.Namespace).Future(FutureDescribed));
        var description = new DescribeScheduleResponse
        {
            Schedule = state.Schedule.Clone(),
            Info = info,
            Memo = run.Memo.Fields.Count > 0 ? run.Memo.Clone() : null,
            SearchAttributes = ScheduleLabels.Own(run.SearchAttributes),
            ConflictToken = ScheduleApi.Token(state),
        };
        ClearSteps(description.Schedule.Spec);
        return (description, state.Sent.Count > 0 ? run.Waiters.Changed.Next : null);
    }

    private async Task<ListScheduleMatchingTimesResponse> TimesAsync(
        ListScheduleMatchingTimesRequest request, CallContext call)
    {
        _ = core.Namespaces[request.Namespace];
        return await core.Lanes.DoAsync(ScheduleRuns.Key(request.Namespace, request.ScheduleId), turn =>
            new ListScheduleMatchingTimesResponse
            {
                StartTime =
                {
                    new ScheduleTimes(turn.OpenRun().Extras.Schedule!, turn.Namespace).Matching(
                        request.StartTime.ToDateTimeOffset(), request.EndTime.ToDateTimeOffset()),
                },
            }, call);
    }

    private async Task<ListSchedulesResponse> ListAsync(ListSchedulesRequest request, CallContext call)
    {
        var (page, next) = pages.Page(
            request.Namespace, request.Query, request.MaximumPageSize, request.NextPageToken);
        var response = new ListSchedulesResponse { NextPageToken = next };
        foreach (var info in page.ToList())
        {
            var key = new RunKey(request.Namespace, info.Execution.WorkflowId, info.Execution.RunId);
            if (await core.Lanes.DoAsync(key, Entry, call) is { } entry)
            {
                response.Schedules.Add(entry);
            }
        }

        return response;
    }

    private CountSchedulesResponse Count(CountSchedulesRequest request) => new()
    {
        Count = pages.Select(request.Namespace, request.Query).Found.Count,
    };

    private static ScheduleListEntry? Entry(Turn turn)
    {
        if (turn.Target is not { IsOpen: true, Extras.Schedule: { } state } run)
        {
            return null;
        }

        var info = new ScheduleListInfo
        {
            Spec = state.Schedule.Spec.Clone(),
            WorkflowType = state.Schedule.Action.StartWorkflow?.WorkflowType,
            Notes = state.Schedule.State.Notes,
            Paused = state.Schedule.State.Paused,
            RecentActions = { state.Info.RecentActions.TakeLast(ListedActions) },
            FutureActionTimes = { new ScheduleTimes(state, turn.Namespace).Future(ListedActions) },
        };
        ClearSteps(info.Spec);
        return new ScheduleListEntry
        {
            ScheduleId = state.ScheduleId,
            Memo = run.Memo.Fields.Count > 0 ? run.Memo.Clone() : null,
            SearchAttributes = ScheduleLabels.Own(run.SearchAttributes),
            Info = info,
        };
    }

    /// <summary>Clients see the end and step of each range in full.</summary>
    private static void ClearSteps(ScheduleSpec spec)
    {
        foreach (var range in spec.StructuredCalendar.Concat(spec.ExcludeStructuredCalendar).SelectMany(c =>
            c.Second.Concat(c.Minute).Concat(c.Hour).Concat(c.DayOfMonth).Concat(c.Month).Concat(c.Year)
                .Concat(c.DayOfWeek)))
        {
            range.End = Math.Max(range.End, range.Start);
            range.Step = Math.Max(range.Step, 1);
        }
    }
}
