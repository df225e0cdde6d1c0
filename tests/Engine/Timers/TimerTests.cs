using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Timers;

public sealed class TimerTests(SharedServer shared)
{
    [Workflow]
    public sealed class Sleeper
    {
        [WorkflowRun]
        public async Task<double> RunAsync(int milliseconds)
        {
            var before = Workflow.UtcNow;
            await Workflow.DelayWithOptionsAsync(new(milliseconds, "a short rest"));
            return (Workflow.UtcNow - before).TotalMilliseconds;
        }
    }

    [Workflow]
    public sealed class Waker
    {
        private readonly CancellationTokenSource alarm = new();
        private bool called;

        [WorkflowRun]
        public async Task<string> RunAsync()
        {
            try
            {
                await Workflow.DelayAsync(TimeSpan.FromHours(1), alarm.Token);
                return "slept";
            }
            catch (OperationCanceledException)
            {
                var inTime = await Workflow.WaitConditionAsync(() => called, TimeSpan.FromMilliseconds(100));
                return inTime ? "called" : "woken, not called";
            }
        }

        [WorkflowSignal]
        public Task WakeAsync()
        {
            alarm.Cancel();
            return Task.CompletedTask;
        }

        [WorkflowSignal]
        public Task CallAsync()
        {
            called = true;
            return Task.CompletedTask;
        }
    }

    [Workflow]
    public sealed class Sorter
    {
        [WorkflowRun]
        public async Task<IReadOnlyList<int>> RunAsync(int[] delays)
        {
            var fired = new List<int>();
            await Workflow.WhenAllAsync(delays.Select(async delay =>
            {
                await Workflow.DelayAsync(delay);
                fired.Add(delay);
            }));
            return fired;
        }
    }

    private Task RunAsync(Func<Workbench, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Sleeper>().AddWorkflow<Waker>().AddWorkflow<Sorter>(),
        body);

    [Fact]
    public Task A_timer_fires_when_its_time_has_come() => RunAsync(async bench =>
        (await bench.ExecuteAsync((Sleeper w) => w.RunAsync(300))).ShouldBeInRange(295, 30_000));

    [Fact]
    public Task A_zero_delay_goes_on_at_once() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Sleeper w) => w.RunAsync(0));
        await handle.GetResultAsync();

        var history = (await handle.FetchHistoryAsync()).Events;
        var started = history.Single(e => e.EventType == EventType.TimerStarted);
        var fired = history.Single(e => e.EventType == EventType.TimerFired);
        started.TimerStartedEventAttributes.StartToFireTimeout.ToTimeSpan().TotalMilliseconds.ShouldBeLessThanOrEqualTo(1);
        (fired.EventTime - started.EventTime).ToTimeSpan().TotalSeconds.ShouldBeInRange(0, 10);
    });

    [Fact]
    public Task The_timer_event_carries_its_duration_and_its_summary() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Sleeper w) => w.RunAsync(50));
        await handle.GetResultAsync();

        var history = (await handle.FetchHistoryAsync()).Events;
        var started = history.Single(e => e.EventType == EventType.TimerStarted);
        started.TimerStartedEventAttributes.StartToFireTimeout.ToTimeSpan().TotalMilliseconds.ShouldBe(50);
        started.UserMetadata.Summary.Data.ToStringUtf8().ShouldBe("\"a short rest\"");
        history.Single(e => e.EventType == EventType.TimerFired).TimerFiredEventAttributes.StartedEventId
            .ShouldBe(started.EventId);
    });

    [Fact]
    public Task A_cancelled_timer_never_fires() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Waker w) => w.RunAsync());
        await handle.SignalAsync(w => w.WakeAsync());
        await handle.SignalAsync(w => w.CallAsync());

        (await handle.GetResultAsync()).ShouldBe("called");
        (await handle.FetchHistoryAsync()).Events.ShouldNotContain(e =>
            e.EventType == EventType.TimerFired && e.TimerFiredEventAttributes.TimerId == "1");
    });

    [Fact]
    public Task A_condition_that_stays_false_ends_with_its_time() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Waker w) => w.RunAsync());
        await handle.SignalAsync(w => w.WakeAsync());

        (await handle.GetResultAsync()).ShouldBe("woken, not called");
    });

    [Fact]
    public Task Timers_fire_in_the_order_of_their_times() => RunAsync(async bench =>
        (await bench.ExecuteAsync((Sorter w) => w.RunAsync(new[] { 900, 20, 450 }))).ShouldBe([20, 450, 900]));

    [Fact]
    public Task A_timer_goes_on_counting_while_no_worker_is_there() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Sleeper w) => w.RunAsync(500));
        await Eventually.AssertAsync(async () => (await handle.FetchHistoryAsync()).Events
            .ShouldContain(e => e.EventType == EventType.TimerStarted));
        await bench.StopWorkerAsync();
        await Eventually.AssertAsync(async () => (await handle.FetchHistoryAsync()).Events
            .ShouldContain(e => e.EventType == EventType.TimerFired));

        await bench.StartWorkerAsync();

        await handle.GetResultAsync();
    });

    [Fact]
    public async Task Short_timers_can_be_made_as_late_as_a_real_servers()
    {
        await using var engine = await EmbeddedEngine.StartAsync(
            new() { TimeSkipping = true, ShortestTimer = TimeSpan.FromSeconds(1) });
        var client = await engine.ConnectAsync();
        var options = new Temporalio.Worker.TemporalWorkerOptions("short").AddWorkflow<Sleeper>();
        using var worker = new Temporalio.Worker.TemporalWorker(client, options);

        var waited = await worker.ExecuteAsync(
            () => client.ExecuteWorkflowAsync((Sleeper w) => w.RunAsync(1), new("short", "short")));

        waited.ShouldBeInRange(1000, 2000);
    }
}
