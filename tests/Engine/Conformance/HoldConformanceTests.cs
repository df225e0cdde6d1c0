using Google.Protobuf.WellKnownTypes;
using Steward.Tests.Fixtures;
using Temporalio.Api.Activity.V1;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.Workflow.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using WorkflowExecution = Temporalio.Api.Common.V1.WorkflowExecution;

namespace Steward.Engine.Tests.Conformance;

/// <summary>What operators do to a pending activity, one thing after another, and what a description says in between.</summary>
public sealed class HoldConformanceTests(SharedServer shared)
{
    private readonly Holds.Acts acts = new();
    private Scenario scenario = null!;
    private WorkflowHandle handle = null!;

    private WorkflowService Service => shared.Server.Client.WorkflowService;

    private string Namespace => shared.Server.Namespace;

    private WorkflowExecution Run => new() { WorkflowId = handle.Id };

    private Task CompareAsync(string name, string deed, Func<Task> steps)
    {
        scenario = new Scenario(shared, $"hold-{name}");
        return scenario.RunAsync(
            options => options.AddWorkflow<Holds>().AddAllActivities(acts),
            async bench => await bench.StartAsync((Holds w) => w.RunAsync(deed), Scenario.Options(bench)),
            async (_, started) =>
            {
                handle = started;
                await SeeAsync(Waits(deed));
                await steps();
                acts.End();
            });
    }

    private static Predicate<PendingActivityInfo> Waits(string deed) => deed == "hang"
        ? pending => pending.HeartbeatDetails is not null
        : pending => pending.Attempt == 2 && pending.State == PendingActivityState.Scheduled;

    /// <summary>Notes how the activity is described once it is as expected.</summary>
    private async Task SeeAsync(Predicate<PendingActivityInfo>? expected = null)
    {
        var seen = await Eventually.GetAsync(
            () => handle.DescribeRawAsync(),
            description => description.PendingActivities.Count == 1
                && (expected?.Invoke(description.PendingActivities[0]) ?? true));
        scenario.Say(Text(seen.PendingActivities[0]));
    }

    private static string Text(PendingActivityInfo seen) => string.Join(", ",
        $"{seen.State}",
        $"attempt {seen.Attempt} of {seen.MaximumAttempts}",
        seen.Paused ? $"paused by {seen.PauseInfo?.Manual?.Identity}: {seen.PauseInfo?.Manual?.Reason}" : "not paused",
        $"heartbeat {seen.HeartbeatDetails?.Payloads_[0].Data.ToStringUtf8() ?? "none"}",
        $"failure {seen.LastFailure?.Message ?? "none"}",
        seen.NextAttemptScheduleTime is null ? "no next time" : "a next time",
        $"options {seen.ActivityOptions?.StartToCloseTimeout} {seen.ActivityOptions?.RetryPolicy?.MaximumAttempts}");

    /// <summary>Notes what the step does, or why it is refused.</summary>
    private async Task DoAsync(string what, Task step)
    {
        try
        {
            await step;
            scenario.Say(what);
        }
        catch (RpcException e)
        {
            scenario.Say($"{what}: {e.Code}: {e.Message}");
        }
    }

    private Task PauseAsync(string reason = "maintenance") => DoAsync("pause", Service.PauseActivityAsync(
        new() { Namespace = Namespace, Execution = Run, Id = "1", Identity = "ops", Reason = reason }));

    private Task UnpauseAsync(bool resetAttempts = false, bool resetHeartbeat = false) =>
        DoAsync("unpause", Service.UnpauseActivityAsync(new()
        {
            Namespace = Namespace,
            Execution = Run,
            Id = "1",
            ResetAttempts = resetAttempts,
            ResetHeartbeat = resetHeartbeat,
        }));

    private Task ResetAsync(bool keepPaused = false, bool resetHeartbeat = false, bool restore = false) =>
        DoAsync("reset", Service.ResetActivityAsync(new()
        {
            Namespace = Namespace,
            Execution = Run,
            Id = "1",
            KeepPaused = keepPaused,
            ResetHeartbeat = resetHeartbeat,
            RestoreOriginalOptions = restore,
        }));

    private Task ChangeAsync(ActivityOptions options, params string[] paths) => DoAsync(
        "change options", Service.UpdateActivityOptionsAsync(new()
        {
            Namespace = Namespace,
            Execution = Run,
            Id = "1",
            ActivityOptions = options,
            UpdateMask = new() { Paths = { paths } },
        }));

    private Task CompleteAsync() => DoAsync("complete", Service.RespondActivityTaskCompletedByIdAsync(new()
    {
        Namespace = Namespace,
        WorkflowId = handle.Id,
        ActivityId = "1",
        Identity = "ops",
        Result = new() { Payloads_ = { shared.Server.Client.Options.DataConverter.PayloadConverter.ToPayload("by hand") } },
    }));

    private Task FailAsync() => DoAsync("fail", Service.RespondActivityTaskFailedByIdAsync(new()
    {
        Namespace = Namespace,
        WorkflowId = handle.Id,
        ActivityId = "1",
        Identity = "ops",
        Failure = new() { Message = "by hand", ApplicationFailureInfo = new() { NonRetryable = true } },
    }));

    [Fact]
    public Task Paused_changed_and_let_go_it_takes_its_next_attempt() => CompareAsync("pause-and-go", "stumble", async () =>
    {
        await PauseAsync();
        await SeeAsync();
        await PauseAsync("once more");
        await ChangeAsync(new() { StartToCloseTimeout = Duration.FromTimeSpan(TimeSpan.FromMinutes(7)) }, "start_to_close_timeout");
        await SeeAsync();
        await UnpauseAsync();
    });

    [Fact]
    public Task Reset_while_paused_it_begins_anew_when_it_may() => CompareAsync("reset-while-paused", "stumble", async () =>
    {
        await PauseAsync();
        await ResetAsync(keepPaused: true);
        await SeeAsync();
        await UnpauseAsync();
    });

    [Fact]
    public Task Reset_without_more_it_goes_on_at_once() => CompareAsync("reset-lets-go", "stumble", async () =>
    {
        await PauseAsync();
        await ResetAsync();
    });

    [Fact]
    public Task Reset_while_it_waits_it_begins_anew_at_once() =>
        CompareAsync("reset-while-waiting", "stumble", () => ResetAsync());

    [Fact]
    public Task Let_go_with_its_attempts_reset_it_is_the_first_again() => CompareAsync("unpause-anew", "stumble", async () =>
    {
        await UnpauseAsync();
        await PauseAsync();
        await UnpauseAsync(resetAttempts: true);
    });

    [Fact]
    public Task Changed_and_restored_it_has_its_own_options_again() => CompareAsync("restored", "stumble", async () =>
    {
        await PauseAsync();
        await ChangeAsync(new() { RetryPolicy = new() { MaximumAttempts = 3 } }, "retry_policy.maximum_attempts");
        await SeeAsync();
        await ChangeAsync(new(), "no_such_option");
        await ResetAsync(keepPaused: true, restore: true);
        await SeeAsync();
        await UnpauseAsync();
    });

    [Fact]
    public Task A_running_one_that_is_paused_may_still_be_completed() => CompareAsync("pause-and-complete", "hang", async () =>
    {
        await PauseAsync();
        await SeeAsync();
        await CompleteAsync();
        await handle.GetResultAsync<string>();
        await CompleteAsync();
        await PauseAsync();
    });

    [Fact]
    public Task A_running_one_that_is_paused_may_still_be_failed() => CompareAsync("pause-and-fail", "hang", async () =>
    {
        await PauseAsync();
        await FailAsync();
    });

    [Fact]
    public Task A_running_one_that_fails_while_paused_waits() => CompareAsync("fails-while-paused", "hang", async () =>
    {
        await PauseAsync();
        acts.End();
        await SeeAsync(pending => pending.State == PendingActivityState.Paused);
        await UnpauseAsync(resetHeartbeat: true);
    });

    [Fact]
    public Task A_running_one_that_is_reset_fails_and_begins_anew() => CompareAsync("reset-while-running", "hang", async () =>
    {
        await ChangeAsync(
            new() { RetryPolicy = new() { InitialInterval = Duration.FromTimeSpan(TimeSpan.FromSeconds(1)) } },
            "retry_policy.initial_interval");
        await ResetAsync(resetHeartbeat: true);
        await SeeAsync();
    });
}
