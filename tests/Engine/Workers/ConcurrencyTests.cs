using System.Collections.Concurrent;
using Steward.Tests.Fixtures;
using Temporalio.Activities;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.History.V1;
using Temporalio.Client;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Workers;

public sealed class ConcurrencyTests(SharedServer shared)
{
    // A development server that writes each step to disk takes minutes for what the engine does in seconds.
    private int Runs => shared.Server.IsEmbedded ? 200 : 40;

    public sealed class Work
    {
        public ConcurrentDictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);

        [Activity]
        public string Do()
        {
            var id = ActivityExecutionContext.Current.Info.WorkflowId!;
            Calls.AddOrUpdate(id, 1, (_, calls) => calls + 1);
            return "worked";
        }
    }

    [Workflow]
    public sealed class Everything
    {
        private readonly List<string> heard = [];

        [WorkflowRun]
        public async Task<string> RunAsync()
        {
            var timer = Workflow.DelayAsync(50);
            var work = await Workflow.ExecuteActivityAsync(
                (Work w) => w.Do(), new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) });
            await timer;
            await Workflow.WaitConditionAsync(() => heard.Count == 2 && Workflow.AllHandlersFinished);
            heard.Sort(StringComparer.Ordinal);
            return $"{work} {string.Join(' ', heard)}";
        }

        [WorkflowSignal]
        public Task TellAsync()
        {
            heard.Add("signal");
            return Task.CompletedTask;
        }

        [WorkflowUpdate]
        public Task<int> AskAsync()
        {
            heard.Add("update");
            return Task.FromResult(heard.Count);
        }
    }

    [Fact]
    public async Task Workflows_by_the_hundred_each_do_all_their_work_once()
    {
        var work = new Work();
        await Workbench.RunAsync(
            shared.Server,
            options => options.AddWorkflow<Everything>().AddAllActivities(work),
            async bench =>
            {
                var handles = await Task.WhenAll(
                    Enumerable.Range(0, Runs).Select(_ => bench.StartAsync((Everything w) => w.RunAsync())));

                await Task.WhenAll(handles.Select(async handle =>
                {
                    await Task.WhenAll(
                        handle.SignalAsync(w => w.TellAsync()),
                        handle.ExecuteUpdateAsync(w => w.AskAsync()));
                    (await handle.GetResultAsync()).ShouldBe("worked signal update");
                }));

                work.Calls.Count.ShouldBe(Runs);
                work.Calls.Values.ShouldAllBe(calls => calls == 1);
                foreach (var handle in handles)
                {
                    AssertOneTaskAtATime((await handle.FetchHistoryAsync()).Events);
                }
            });
    }

    private static void AssertOneTaskAtATime(IEnumerable<HistoryEvent> events)
    {
        var inFlight = 0;
        foreach (var @event in events)
        {
            inFlight += @event switch
            {
                { EventType: EventType.WorkflowTaskStarted } => 1,
                { WorkflowTaskCompletedEventAttributes: not null } => -1,
                { WorkflowTaskFailedEventAttributes: not null } => -1,
                // One that no worker took in time was never in flight.
                { WorkflowTaskTimedOutEventAttributes.StartedEventId: > 0 } => -1,
                _ => 0,
            };
            inFlight.ShouldBeInRange(0, 1);
        }
    }
}
