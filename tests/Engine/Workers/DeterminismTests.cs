using System.Globalization;
using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Worker;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Workers;

public sealed class DeterminismTests(SharedServer shared)
{
    [Workflow]
    public sealed class Chance
    {
        private readonly List<string> drawn = [];
        private int wanted;
        private bool closed;

        [WorkflowRun]
        public async Task RunAsync()
        {
            while (!closed)
            {
                await Workflow.WaitConditionAsync(() => closed || drawn.Count < wanted);
                drawn.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Workflow.Random.Next()} {Workflow.NewGuid()} {Workflow.UtcNow:O}"));
            }
        }

        [WorkflowUpdate]
        public async Task<string> DrawAsync()
        {
            var number = ++wanted;
            await Workflow.WaitConditionAsync(() => drawn.Count >= number);
            return string.Join('\n', drawn);
        }

        [WorkflowSignal]
        public Task CloseAsync()
        {
            closed = true;
            return Task.CompletedTask;
        }

        [WorkflowQuery]
        public string Drawn() => string.Join('\n', drawn);
    }

    public static class Versions
    {
        [Workflow("Evolving")]
        public sealed class Old
        {
            private bool closed;

            [WorkflowRun]
            public async Task<string> RunAsync()
            {
                await Workflow.WaitConditionAsync(() => closed);
                return "old";
            }

            [WorkflowSignal]
            public Task CloseAsync()
            {
                closed = true;
                return Task.CompletedTask;
            }
        }

        [Workflow("Evolving")]
        public sealed class New
        {
            private bool closed;

            [WorkflowRun]
            public async Task<string> RunAsync()
            {
                var patched = Workflow.Patched("greet-first");
                if (patched)
                {
                    await Workflow.DelayAsync(10);
                }

                await Workflow.WaitConditionAsync(() => closed);
                return patched ? "new" : "old";
            }

            [WorkflowSignal]
            public Task CloseAsync()
            {
                closed = true;
                return Task.CompletedTask;
            }

            [WorkflowQuery]
            public bool Ready() => true;
        }
    }

    [Fact]
    public Task Chance_ids_and_time_are_the_same_after_a_restart() => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Chance>(),
        async bench =>
        {
            var handle = await bench.StartAsync((Chance w) => w.RunAsync());
            await handle.ExecuteUpdateAsync(w => w.DrawAsync());
            var before = await handle.ExecuteUpdateAsync(w => w.DrawAsync());

            await bench.StartWorkerAsync();

            (await handle.QueryAsync(w => w.Drawn())).ShouldBe(before);
            (await handle.ExecuteUpdateAsync(w => w.DrawAsync())).ShouldStartWith(before);
            before.Split('\n').Distinct().Count().ShouldBe(2);
        });

    [Fact]
    public async Task A_patch_applies_to_new_runs_only_and_marks_them()
    {
        var useNew = false;
        await Workbench.RunAsync(
            shared.Server,
            options => _ = useNew ? options.AddWorkflow<Versions.New>() : options.AddWorkflow<Versions.Old>(),
            async bench =>
            {
                var old = await bench.StartAsync((Versions.Old w) => w.RunAsync());
                await Eventually.AssertAsync(async () => (await old.FetchHistoryAsync()).Events
                    .ShouldContain(e => e.EventType == EventType.WorkflowTaskCompleted));
                useNew = true;
                await bench.StartWorkerAsync();
                var young = await bench.StartAsync((Versions.New w) => w.RunAsync());
                await young.QueryAsync(w => w.Ready());

                await old.SignalAsync(w => w.CloseAsync());
                await young.SignalAsync(w => w.CloseAsync());

                (await old.GetResultAsync()).ShouldBe("old");
                (await young.GetResultAsync()).ShouldBe("new");
                var events = (await young.FetchHistoryAsync()).Events.Select(e => e.EventType).ToList();
                events.ShouldContain(EventType.MarkerRecorded);
                events.ShouldContain(EventType.UpsertWorkflowSearchAttributes);
                await Eventually.AssertAsync(async () => (await bench.Client.CountWorkflowsAsync(
                    $"TemporalChangeVersion = 'greet-first' AND WorkflowId = '{young.Id}'")).Count.ShouldBe(1));
            });
    }

    [Fact]
    public Task Code_that_differs_from_history_fails_its_task_and_not_its_workflow() => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Fickle>(),
        async bench =>
        {
            var handle = await bench.StartAsync((Fickle w) => w.RunAsync());
            await Eventually.AssertAsync(async () => (await handle.FetchHistoryAsync()).Events
                .ShouldContain(e => e.EventType == EventType.TimerStarted));
            await bench.StartWorkerAsync();
            await handle.SignalAsync("Nudge", []);

            var failed = await Eventually.GetAsync(
                async () => (await handle.FetchHistoryAsync()).Events
                    .FirstOrDefault(e => e.EventType == EventType.WorkflowTaskFailed),
                e => e is not null);

            failed!.WorkflowTaskFailedEventAttributes.Cause
                .ShouldBe(WorkflowTaskFailedCause.NonDeterministicError);
            (await handle.DescribeAsync()).Status.ShouldBe(WorkflowExecutionStatus.Running);
            await handle.TerminateAsync();
        },
        replay: false);

    [Workflow]
    public sealed class Fickle
    {
        [WorkflowRun]
        public async Task RunAsync()
        {
            if (Workflow.Unsafe.IsReplaying)
            {
                await Workflow.WaitConditionAsync(() => false);
            }

            await Workflow.DelayAsync(TimeSpan.FromHours(1));
        }

        [WorkflowSignal]
        public Task NudgeAsync() => Task.CompletedTask;
    }
}
