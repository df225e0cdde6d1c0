using Steward.Tests.Fixtures;
using Temporalio.Activities;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Workers;

public sealed class WorkerRestartTests(SharedServer shared)
{
    public sealed class Steps
    {
        public List<string> Done { get; } = [];

        [Activity]
        public string Do(string step)
        {
            lock (Done)
            {
                Done.Add(step);
            }

            return step;
        }
    }

    [Workflow]
    public sealed class Journey
    {
        private int allowed;

        [WorkflowRun]
        public async Task<string> RunAsync(int steps)
        {
            var path = "";
            for (var i = 1; i <= steps; i++)
            {
                await Workflow.WaitConditionAsync(() => allowed >= i);
                var step = $"{i}";
                path += await Workflow.ExecuteActivityAsync(
                    (Steps s) => s.Do(step), new() { StartToCloseTimeout = TimeSpan.FromSeconds(10) });
            }

            return path;
        }

        [WorkflowUpdate]
        public Task<int> GoAsync() => Task.FromResult(++allowed);

        [WorkflowQuery]
        public int Allowed() => allowed;
    }

    private readonly Steps steps = new();

    private Task RunAsync(Func<Workbench, Task> body, int cache = 100) => Workbench.RunAsync(
        shared.Server,
        options =>
        {
            options.MaxCachedWorkflows = cache;
            options.StickyQueueScheduleToStartTimeout = TimeSpan.FromMilliseconds(500);
            options.AddWorkflow<Journey>().AddAllActivities(steps);
        },
        body);

    [Fact]
    public Task Another_worker_goes_on_where_the_stopped_one_left() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Journey w) => w.RunAsync(4));
        for (var i = 0; i < 4; i++)
        {
            await handle.ExecuteUpdateAsync(w => w.GoAsync());
            await bench.StartWorkerAsync();
        }

        (await handle.GetResultAsync()).ShouldBe("1234");
        steps.Done.ShouldBe(["1", "2", "3", "4"]);
    });

    [Fact]
    public Task A_worker_that_remembers_nothing_gets_the_whole_history_each_time() => RunAsync(
        async bench =>
        {
            var handle = await bench.StartAsync((Journey w) => w.RunAsync(4));
            for (var i = 0; i < 4; i++)
            {
                await handle.ExecuteUpdateAsync(w => w.GoAsync());
            }

            (await handle.GetResultAsync()).ShouldBe("1234");
        },
        cache: 0);

    [Fact]
    public Task A_second_worker_takes_over_while_the_first_is_gone_for_good() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Journey w) => w.RunAsync(2));
        await handle.ExecuteUpdateAsync(w => w.GoAsync());
        await bench.StopWorkerAsync();
        var second = handle.ExecuteUpdateAsync(w => w.GoAsync());

        await bench.StartWorkerAsync();

        (await second).ShouldBe(2);
        (await handle.GetResultAsync()).ShouldBe("12");
    });

    [Fact]
    public Task Workers_that_share_a_queue_share_the_work() => RunAsync(async bench =>
    {
        await using var second = await bench.StartSecondWorkerAsync();
        var handles = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            bench.StartAsync((Journey w) => w.RunAsync(2))));

        await Task.WhenAll(handles.Select(async handle =>
        {
            await handle.ExecuteUpdateAsync(w => w.GoAsync());
            await handle.ExecuteUpdateAsync(w => w.GoAsync());
            (await handle.GetResultAsync()).ShouldBe("12");
        }));

        steps.Done.Count.ShouldBe(40);
    });

    [Fact]
    public Task The_workers_of_a_queue_are_known() => RunAsync(async bench =>
    {
        await bench.ExecuteAsync((Journey w) => w.RunAsync(0));

        await Eventually.AssertAsync(async () =>
        {
            var answer = await bench.Client.Connection.WorkflowService.DescribeTaskQueueAsync(new()
            {
                Namespace = shared.Server.Namespace,
                TaskQueue = new() { Name = bench.TaskQueue },
                TaskQueueType = TaskQueueType.Workflow,
            });
            answer.Pollers.ShouldNotBeEmpty();
            answer.Pollers[0].Identity.ShouldNotBeEmpty();
        });
    });
}
