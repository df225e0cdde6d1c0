using System.Text.RegularExpressions;
using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Conformance;

public sealed class MessageConformanceTests(SharedServer shared)
{
    private readonly Talks.Gate gate = new();

    private Scenario Named(string name) => new(shared, $"talk-{name}");

    private Task RunAsync(
        Scenario scenario,
        string how,
        Func<Workbench, WorkflowHandle<Talks>, Task> talk,
        Action<WorkflowOptions>? configure = null,
        bool cached = true) =>
        scenario.RunAsync(
            options =>
            {
                options.AddWorkflow<Talks>().AddAllActivities(gate);
                options.MaxCachedWorkflows = cached ? options.MaxCachedWorkflows : 0;
            },
            async bench =>
            {
                var options = Scenario.Options(bench);
                configure?.Invoke(options);
                return await bench.StartAsync((Talks w) => w.RunAsync(how, ""), options);
            },
            (bench, handle) => talk(bench, bench.Client.GetWorkflowHandle<Talks>(handle.Id)));

    private Task HoldAsync(string how, params string[] words) => RunAsync(Named(how), how, async (_, handle) =>
    {
        await gate.Reached;
        foreach (var word in words)
        {
            await handle.SignalAsync(w => w.HearAsync(word));
        }

        gate.Open();
    });

    [Fact]
    public Task Signals_that_come_during_a_task_stand_behind_its_commands() =>
        HoldAsync("hold-and-listen", "one", "two");

    [Fact]
    public Task A_workflow_does_not_return_past_a_signal() => HoldAsync("hold-and-return", "one");

    [Fact]
    public Task A_workflow_does_not_continue_as_new_past_a_signal() => HoldAsync("hold-and-continue", "one");

    [Fact]
    public Task A_cron_workflow_begins_again_with_the_last_result()
    {
        var scenario = new Scenario(shared, "talk-tick")
        {
            WithLatestRun = true,
            Mask = text => Regex.Replace(text, "firstWorkflowTaskBackoff: .*", "firstWorkflowTaskBackoff: <time>"),
        };
        return RunAsync(scenario, "tick", async (bench, handle) =>
        {
            await Eventually.AssertAsync(async () => (await bench.Client.GetWorkflowHandle(handle.Id).FetchHistoryAsync())
                .Events.First().WorkflowExecutionStartedEventAttributes.LastCompletionResult.Payloads_[0].Data.ToStringUtf8()
                .ShouldBe("\"tick!\""));
            await handle.TerminateAsync("enough");
        }, options => options.CronSchedule = "@every 2s");
    }

    [Fact]
    public Task An_update_under_way_ends_with_the_run_that_continues_as_new()
    {
        var scenario = new Scenario(shared, "talk-continue-in-an-update")
        {
            WithLatestRun = true,

            // A Temporal server lets a second pass between two starts of a chain; the engine goes on at once.
            Mask = text => Regex.Replace(text, " +firstWorkflowTaskBackoff: .*\n", ""),
        };
        return RunAsync(scenario, "continue-in-an-update", async (_, handle) =>
        {
            await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted);
            var update = await handle.StartUpdateAsync(
                w => w.LingerAsync("x"), new("u1", WorkflowUpdateStage.Accepted));
            await handle.SignalAsync(w => w.ReleaseAsync());
            scenario.Say(FailureText.Of(await Should.ThrowAsync<TemporalException>(update.GetResultAsync())));
        });
    }

    [Fact]
    public Task An_update_that_waits_for_a_worker_is_as_on_a_real_server()
    {
        var scenario = Named("update-without-a-worker");
        return RunAsync(scenario, "wait", async (bench, handle) =>
        {
            await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted);
            await bench.StopWorkerAsync();
            var update = handle.ExecuteUpdateAsync(w => w.AskAsync("x"), new("u1"));
            await bench.StartWorkerAsync();
            await Scenario.SeenAsync(handle, EventType.WorkflowExecutionUpdateAccepted);
            await handle.SignalAsync(w => w.ReleaseAsync());
            scenario.Say(await update);
        }, cached: false);
    }

    [Fact]
    public Task An_accepted_update_outlives_its_worker_as_on_a_real_server()
    {
        var scenario = Named("update-past-a-worker");
        return RunAsync(scenario, "wait", async (bench, handle) =>
        {
            await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted);
            var update = await handle.StartUpdateAsync(w => w.AskAsync("x"), new("u1", WorkflowUpdateStage.Accepted));
            await bench.StopWorkerAsync();
            await handle.SignalAsync(w => w.ReleaseAsync());
            await bench.StartWorkerAsync();
            scenario.Say(await update.GetResultAsync());
        }, cached: false);
    }

    [Fact]
    public Task No_more_than_ten_updates_are_under_way_at_once()
    {
        var scenario = Named("updates-at-once");
        return RunAsync(scenario, "wait", async (_, handle) =>
        {
            await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted);
            for (var i = 1; i <= 10; i++)
            {
                await handle.StartUpdateAsync(w => w.AskAsync("x"), new($"u{i}", WorkflowUpdateStage.Accepted));
            }

            var refused = await Should.ThrowAsync<RpcException>(handle.SendUpdateAsync("u11"));
            scenario.Say(FailureText.Of(refused));
            await handle.SignalAsync(w => w.ReleaseAsync());
        });
    }

    [Fact]
    public Task Code_that_differs_from_history_is_told_as_on_a_real_server()
    {
        var scenario = new Scenario(shared, "talk-change") { Replays = false };
        return RunAsync(scenario, "change", async (_, handle) =>
        {
            await Scenario.SeenAsync(handle, EventType.TimerStarted);
            await handle.SignalAsync(w => w.HearAsync("x"));
            await Scenario.SeenAsync(handle, EventType.WorkflowTaskFailed);
            await handle.TerminateAsync("enough");
        }, cached: false);
    }
}
