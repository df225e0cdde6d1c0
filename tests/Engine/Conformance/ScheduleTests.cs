using Steward.Tests.Fixtures;
using Temporalio.Client;
using Temporalio.Client.Schedules;
using Temporalio.Common;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Conformance;

/// <summary>Schedules through the SDK's own client, the same on the embedded engine and on a real server.</summary>
public sealed class ScheduleTests(SharedServer shared)
{
    private Task RunAsync(Func<Workbench, ScheduleHandle, Task> body, string how = "wait") =>
        Workbench.RunAsync(shared.Server, options => options.AddWorkflow<Lives>(), async bench =>
        {
            var schedule = new Schedule(
                ScheduleActionStartWorkflow.Create((Lives w) => w.RunAsync(how), bench.Options()),
                new ScheduleSpec { Intervals = [new(TimeSpan.FromHours(1))] })
            {
                State = new() { Paused = true },
            };
            var handle = await bench.Client.CreateScheduleAsync($"schedule-{Guid.NewGuid():N}", schedule);
            try
            {
                await body(bench, handle);
            }
            finally
            {
                await handle.DeleteAsync();
            }
        }, replay: false);

    private static Task<ScheduleDescription> EventuallyAsync(ScheduleHandle handle, Func<ScheduleDescription, bool> holds) =>
        Eventually.GetAsync(() => handle.DescribeAsync(), holds);

    private static IEnumerable<WorkflowHandle<Lives>> Started(Workbench bench, ScheduleDescription description) =>
        description.Info.RecentActions
            .Select(action => (ScheduleActionExecutionStartWorkflow)action.Action)
            .Select(action => bench.Client.GetWorkflowHandle<Lives>(action.WorkflowId));

    [Fact]
    public Task A_trigger_starts_the_workflow_with_the_schedules_marks() => RunAsync(async (bench, handle) =>
    {
        await handle.TriggerAsync();

        var seen = await EventuallyAsync(handle, d => d.Info.NumActions == 1);
        var started = await Started(bench, seen).Single().DescribeAsync();
        started.Id.ShouldMatch("^workflow-[0-9a-f]+-[0-9T:-]+Z$");
        started.TypedSearchAttributes.Get(SearchAttributeKey.CreateKeyword("TemporalScheduledById")).ShouldBe(handle.Id);
        seen.Info.RunningActions.Count.ShouldBe(1);
        await Started(bench, seen).Single().TerminateAsync();
    });

    [Fact]
    public Task While_one_runs_another_start_is_skipped_by_default() => RunAsync(async (bench, handle) =>
    {
        await handle.TriggerAsync();
        await EventuallyAsync(handle, d => d.Info.NumActions == 1);
        await handle.TriggerAsync();

        var seen = await EventuallyAsync(handle, d => d.Info.NumActionsSkippedOverlap == 1);
        seen.Info.NumActions.ShouldBe(1);
        await Started(bench, seen).Single().TerminateAsync();
    });

    [Fact]
    public Task A_buffered_start_begins_when_the_one_before_it_has_ended() => RunAsync(async (bench, handle) =>
    {
        await handle.TriggerAsync();
        var first = await EventuallyAsync(handle, d => d.Info.NumActions == 1);

        // Ids carry whole seconds: a second start within the same one would take the same id.
        await Eventually.AssertAsync(() => Task.FromResult(DateTime.UtcNow - first.Info.RecentActions.Single().ScheduledAt)
            .ContinueWith(age => age.Result.ShouldBeGreaterThan(TimeSpan.FromSeconds(1.1)), TaskScheduler.Default));
        await handle.TriggerAsync(new() { Overlap = Temporalio.Api.Enums.V1.ScheduleOverlapPolicy.BufferOne });
        await Started(bench, first).Single().SignalAsync(w => w.ReleaseAsync());

        var second = await EventuallyAsync(handle, d => d.Info.NumActions == 2);
        second.Info.NumActionsSkippedOverlap.ShouldBe(0);
        await Started(bench, second).Last().TerminateAsync();
    });

    [Fact]
    public Task The_next_run_gets_the_result_of_the_one_before() => RunAsync(
        async (bench, handle) =>
        {
            await handle.TriggerAsync();
            var first = await EventuallyAsync(handle, d => d.Info.NumActions == 1);
            (await Started(bench, first).Single().GetResultAsync<string>()).ShouldBe("answer 1");
            await EventuallyAsync(handle, d => d.Info.RunningActions.Count == 0);
        },
        how: "answer");

    [Fact]
    public Task A_backfill_starts_what_would_have_been_due() => RunAsync(async (bench, handle) =>
    {
        var hour = new DateTime(2026, 5, 4, 3, 0, 0, DateTimeKind.Utc);
        await handle.BackfillAsync(
        [
            new(hour, hour.AddHours(2), Temporalio.Api.Enums.V1.ScheduleOverlapPolicy.AllowAll),
        ]);

        var seen = await EventuallyAsync(handle, d => d.Info.NumActions == 3);
        seen.Info.RecentActions.Select(action => action.ScheduledAt).Order()
            .ShouldBe([hour, hour.AddHours(1), hour.AddHours(2)]);
        foreach (var started in Started(bench, seen))
        {
            await started.TerminateAsync();
        }
    });

    [Fact]
    public Task An_update_replaces_the_times_and_keeps_the_rest() => RunAsync(async (_, handle) =>
    {
        await handle.UpdateAsync(input => new(input.Description.Schedule with
        {
            Spec = new ScheduleSpec { CronExpressions = ["30 6 * * MON-FRI"], TimeZoneName = "Europe/Berlin" },
        }));

        var seen = await EventuallyAsync(handle, d => d.Info.LastUpdatedAt is not null);
        seen.Schedule.State.Paused.ShouldBeTrue();
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var next = seen.Info.NextActionTimes.Select(time => TimeZoneInfo.ConvertTimeFromUtc(time, berlin)).ToList();
        next.Count.ShouldBe(10);
        next.ShouldAllBe(time => time.TimeOfDay == new TimeSpan(6, 30, 0)
            && time.DayOfWeek != DayOfWeek.Saturday && time.DayOfWeek != DayOfWeek.Sunday);
    });

    [Fact]
    public Task Pausing_and_going_on_leave_a_note() => RunAsync(async (_, handle) =>
    {
        await handle.UnpauseAsync("go on");
        (await EventuallyAsync(handle, d => !d.Schedule.State.Paused)).Schedule.State.Note.ShouldBe("go on");

        await handle.PauseAsync("wait");
        (await EventuallyAsync(handle, d => d.Schedule.State.Paused)).Schedule.State.Note.ShouldBe("wait");
    });

    [Fact]
    public Task A_schedule_is_listed_and_no_workflow() => RunAsync(async (bench, handle) =>
    {
        await Eventually.AssertAsync(async () =>
            (await bench.Client.ListSchedulesAsync().ToListAsync()).ShouldContain(entry => entry.Id == handle.Id));

        (await bench.Client.ListWorkflowsAsync($"WorkflowId STARTS_WITH 'temporal-sys-scheduler:'").ToListAsync())
            .ShouldBeEmpty();
    });

    [Fact]
    public Task A_second_schedule_of_the_same_id_is_refused() => RunAsync(async (bench, handle) =>
        await Should.ThrowAsync<ScheduleAlreadyRunningException>(bench.Client.CreateScheduleAsync(
            handle.Id,
            new Schedule(
                ScheduleActionStartWorkflow.Create((Lives w) => w.RunAsync("wait"), bench.Options()), new ScheduleSpec()))));

    [Fact]
    public Task A_deleted_schedule_is_not_found() => RunAsync(async (bench, handle) =>
    {
        await handle.DeleteAsync();

        var error = await Should.ThrowAsync<RpcException>(handle.DescribeAsync());
        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
        error.Message.ShouldBe("schedule not found");
        await bench.Client.CreateScheduleAsync(handle.Id, new Schedule(
            ScheduleActionStartWorkflow.Create((Lives w) => w.RunAsync("wait"), bench.Options()), new ScheduleSpec()));
    });

    [Theory]
    [InlineData("1 2 3", "Invalid schedule spec: CronString does not have 5-7 fields")]
    [InlineData("61 * * * *", "Invalid schedule spec: Minute is not in range [0-59]")]
    [InlineData("*/0 * * * *", "Invalid schedule spec: Minute has invalid Step")]
    public async Task A_cron_line_that_says_nothing_is_refused(string line, string message)
    {
        var schedule = new Schedule(
            ScheduleActionStartWorkflow.Create((Lives w) => w.RunAsync("wait"), new("w", "q")),
            new ScheduleSpec { CronExpressions = [line] });

        var error = await Should.ThrowAsync<RpcException>(
            shared.Server.Client.CreateScheduleAsync($"schedule-{Guid.NewGuid():N}", schedule));

        error.Code.ShouldBe(RpcException.StatusCode.InvalidArgument);
        error.Message.ShouldBe(message);
    }
}
