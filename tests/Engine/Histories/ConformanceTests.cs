using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Common;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Histories;

/// <summary>The approved files were recorded from Temporal's server 1.29; either server must write the same.</summary>
public sealed class ConformanceTests(SharedServer shared)
{
    private async Task CompareAsync(
        string behaviour, Func<WorkflowHandle<Recorded>, Task>? talk = null, Action<WorkflowOptions>? configure = null)
    {
        var history = "";
        await Workbench.RunAsync(
            shared.Server,
            options => options.AddWorkflow<Recorded>().AddAllActivities(new Recorded.Acts()),
            async bench =>
            {
                var options = bench.Options();
                configure?.Invoke(options);
                var handle = await bench.StartAsync((Recorded w) => w.RunAsync(behaviour), options);
                await FirstTaskAsync(handle);
                await (talk?.Invoke(handle) ?? Task.CompletedTask);
                await EndAsync(handle);
                var run = bench.Client.GetWorkflowHandle(handle.Id, handle.ResultRunId);
                history = HistoryText.Of((await run.FetchHistoryAsync()).Events, new Dictionary<string, string>
                {
                    [handle.Id] = "<workflow>",
                    [bench.TaskQueue] = "<queue>",
                    [shared.Server.Namespace] = "<namespace>",
                });
            });
        await Approved.MatchAsync(behaviour, history);
    }

    // What is sent before the first task has ended would land in it or after it as chance will have it.
    private static async Task FirstTaskAsync(WorkflowHandle handle)
    {
        await foreach (var @event in handle.FetchHistoryEventsAsync(new() { WaitNewEvent = true }))
        {
            if (@event.EventType is EventType.WorkflowTaskCompleted or EventType.WorkflowTaskFailed)
            {
                return;
            }
        }
    }

    private static async Task EndAsync(WorkflowHandle handle)
    {
        try
        {
            await handle.GetResultAsync();
        }
        catch (WorkflowFailedException)
        {
            // Failing is what some of the behaviours are about; the history tells how.
        }
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("fail")]
    [InlineData("activity")]
    [InlineData("activity-fails")]
    [InlineData("activity-retried")]
    [InlineData("local-activity")]
    [InlineData("timer")]
    [InlineData("timer-cancelled")]
    [InlineData("child")]
    [InlineData("child-fails")]
    [InlineData("continue-as-new")]
    [InlineData("patch-and-labels")]
    public Task The_history_is_the_one_a_real_server_writes(string behaviour) => CompareAsync(behaviour);

    [Fact]
    public Task The_history_of_a_signal_is_the_one_a_real_server_writes() =>
        CompareAsync("signal", handle => handle.SignalAsync(w => w.TellAsync("news")));

    [Fact]
    public Task The_history_of_an_update_is_the_one_a_real_server_writes() =>
        CompareAsync("update", handle => handle.ExecuteUpdateAsync(w => w.AskAsync("news"), new("update-1")));

    [Fact]
    public Task The_history_of_a_cancel_is_the_one_a_real_server_writes() =>
        CompareAsync("cancel", handle => handle.CancelAsync());

    [Fact]
    public Task The_history_of_a_fully_described_start_is_the_one_a_real_server_writes() => CompareAsync(
        "described",
        configure: options =>
        {
            options.Memo = new Dictionary<string, object> { ["colour"] = "red" };
            options.StaticSummary = "in short";
            options.RunTimeout = TimeSpan.FromMinutes(5);
            options.ExecutionTimeout = TimeSpan.FromMinutes(9);
            options.RetryPolicy = new RetryPolicy { MaximumAttempts = 3 };
            options.TypedSearchAttributes = new SearchAttributeCollection.Builder()
                .Set(SharedServer.Keyword, "k").ToSearchAttributeCollection();
        });
}
