using Steward.Tests.Fixtures;
using Temporalio.Client;
using Temporalio.Worker;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Durability;

/// <summary>Someone sets the machine's clock back: what is due stays due, and time in histories never runs backward.</summary>
public sealed class ClockTests : IDisposable
{
    private const string Queue = "clock";
    private readonly string folder = Directory.CreateTempSubdirectory("steward-clock-").FullName;
    private readonly SettableClock clock = new();

    [Workflow]
    public sealed class Nap
    {
        private bool told;

        [WorkflowRun]
        public async Task RunAsync()
        {
            await Workflow.WaitConditionAsync(() => told);
            await Workflow.DelayAsync(TimeSpan.FromMilliseconds(300));
        }

        [WorkflowSignal]
        public Task TellAsync()
        {
            told = true;
            return Task.CompletedTask;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<EmbeddedEngine> StartAsync() => EmbeddedEngine.StartAsync(
        new() { DataFile = Path.Combine(folder, "engine.db"), TimeProvider = clock });

    private static async Task<WorkflowHandle<Nap>> NapAsync(EmbeddedEngine engine, Action meanwhile)
    {
        var client = await TemporalClient.ConnectAsync(new(engine.Address));
        await using var worker = RunningWorker.Start(client, new TemporalWorkerOptions(Queue).AddWorkflow<Nap>());
        var handle = await client.StartWorkflowAsync((Nap nap) => nap.RunAsync(), new("nap", Queue));
        meanwhile();
        await handle.SignalAsync(nap => nap.TellAsync());
        await handle.GetResultAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return handle;
    }

    [Fact]
    public async Task Timers_fire_in_their_time_when_the_clock_is_set_back_while_the_engine_runs()
    {
        await using var engine = await StartAsync();

        var handle = await NapAsync(engine, () => clock.Shift = TimeSpan.FromHours(-1));

        var events = (await handle.FetchHistoryAsync()).Events.ToList();
        var began = events[0].EventTime.ToDateTimeOffset();
        events.ShouldAllBe(e => e.EventTime.ToDateTimeOffset() >= began);
    }

    [Fact]
    public async Task An_engine_that_starts_with_a_clock_set_back_goes_on_from_its_own_time()
    {
        await using (var before = await StartAsync())
        {
            var client = await TemporalClient.ConnectAsync(new(before.Address));
            await client.StartWorkflowAsync((Nap nap) => nap.RunAsync(), new("earlier", Queue));
        }

        clock.Shift = TimeSpan.FromDays(-1);
        await using var engine = await StartAsync();
        engine.UtcNow.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddMinutes(-5));
        await NapAsync(engine, () => { });
    }

    private sealed class SettableClock : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
