using Steward.Tests.Fixtures;
using Temporalio.Client;
using Temporalio.Worker;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Durability;

/// <summary>The engine's process is killed while calls are being made: what it acknowledged has happened, once.</summary>
public sealed class KillTests : IDisposable
{
    private const string Queue = "ledger";
    private readonly string folder = Directory.CreateTempSubdirectory("steward-kill-").FullName;

    [Workflow]
    public sealed class Ledger
    {
        private readonly List<int> entries = [];
        private bool closed;

        [WorkflowRun]
        public async Task<int[]> RunAsync()
        {
            await Workflow.WaitConditionAsync(() => closed);
            return [.. entries];
        }

        [WorkflowSignal]
        public Task NoteAsync(int entry)
        {
            entries.Add(entry);
            return Task.CompletedTask;
        }

        [WorkflowUpdate]
        public Task<int> EnterAsync(int entry)
        {
            entries.Add(entry);
            return Task.FromResult(entries.Count);
        }

        [WorkflowSignal]
        public Task CloseAsync()
        {
            closed = true;
            return Task.CompletedTask;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string DataFile => Path.Combine(folder, "engine.db");

    private static TemporalWorkerOptions WorkerOptions =>
        new TemporalWorkerOptions(Queue) { StickyQueueScheduleToStartTimeout = TimeSpan.FromMilliseconds(200) }
            .AddWorkflow<Ledger>();

    [Fact]
    public async Task No_acknowledged_call_is_lost_and_none_takes_effect_twice()
    {
        var acknowledged = new List<int>();
        using (var victim = await Victim.StartAsync(DataFile))
        {
            await WriteUntilKilledAsync(victim, acknowledged);
        }

        using var successor = await Victim.StartAsync(DataFile);
        var client = await TemporalClient.ConnectAsync(new(successor.Address));
        await using var worker = RunningWorker.Start(client, WorkerOptions);
        var ledger = client.GetWorkflowHandle<Ledger>("ledger");
        await ledger.SignalAsync(w => w.CloseAsync());
        var entries = await ledger.GetResultAsync<int[]>();

        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(30);
        entries.ShouldBeUnique();
        acknowledged.Except(entries).ShouldBeEmpty();
        await Steward.Tests.Fixtures.Histories.AssertReplaysAsync(ledger, typeof(Ledger));
    }

    // Signals and updates in turn, and in the midst of them the end.
    private static async Task WriteUntilKilledAsync(Victim victim, List<int> acknowledged)
    {
        var client = await TemporalClient.ConnectAsync(new(victim.Address));
        await using var worker = RunningWorker.Start(client, WorkerOptions);
        var ledger = await client.StartWorkflowAsync((Ledger w) => w.RunAsync(), new("ledger", Queue));
        for (var i = 0; i < 100_000; i++)
        {
            var entry = i;
            try
            {
                var rpc = new RpcOptions { Retry = false, Timeout = TimeSpan.FromSeconds(5) };
                await (entry % 2 == 0
                    ? ledger.SignalAsync(w => w.NoteAsync(entry), new() { Rpc = rpc })
                    : ledger.ExecuteUpdateAsync(w => w.EnterAsync(entry), new() { Rpc = rpc }));
                acknowledged.Add(entry);
            }
            catch (Temporalio.Exceptions.TemporalException)
            {
                return;
            }

            if (entry == 30)
            {
                _ = victim.KillAsync();
            }
        }
    }
}
