using Steward.Starters.Bench.Loads;
using Temporalio.Client;
using Temporalio.Worker;

namespace Steward.Starters.Bench.Crash;

/// <summary>One data file, the engine on it, and a worker that lives through the engine's deaths.</summary>
internal sealed class CrashVictim : IAsyncDisposable
{
    private const int Callers = 12;
    private const int ShortestLife = 200;
    private const int LongestLife = 1500;
    private const string Queue = "crash";

    private readonly string file;
    private readonly CrashLog log;
    private readonly OutsideWork outside = new();
    private readonly CancellationTokenSource stop = new();
    private EngineProcess engine;
    private TemporalWorker? worker;
    private Task working = Task.CompletedTask;
    private int cycle;

    private CrashVictim(string file, CrashLog log, EngineProcess engine) =>
        (this.file, this.log, this.engine) = (file, log, engine);

    public static async Task<CrashVictim> StartAsync(string file, CrashLog log, CancellationToken cancellation)
    {
        var victim = new CrashVictim(file, log, await EngineProcess.StartAsync(file, 0, cancellation));
        victim.worker = new TemporalWorker(await victim.ConnectAsync(), victim.Options());
        victim.working = victim.worker.ExecuteAsync(victim.stop.Token);
        return victim;
    }

    /// <summary>Load, a kill at some moment of it, a restart, a look at everything that was acknowledged.</summary>
    public async Task CycleAsync(Random dice, List<string> violations, CancellationToken cancellation)
    {
        var before = log.Ledgers.Count;
        var load = new LedgerLoad(await ConnectAsync(), Queue, log, outside);
        var prefix = $"k{cycle++}";
        var callers = Enumerable.Range(0, Callers)
            .Select(caller => load.CallAsync($"{prefix}-{caller}", new Random(dice.Next()))).ToList();
        await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(ShortestLife, LongestLife)), TimeProvider.System, cancellation);
        await engine.KillAsync();
        await Task.WhenAll(callers);
        await RestartAsync(cancellation);
        await CheckAsync(log.Ledgers.Skip(before).ToList(), violations);
    }

    /// <summary>Ends all workflows and checks what they have to tell.</summary>
    public async Task EndAsync(List<string> violations)
    {
        var client = await ConnectAsync();
        var load = new LedgerLoad(client, Queue, log, outside);
        var checks = new LedgerChecks(client, log, violations);
        var closing = Task.WhenAll(log.Ledgers.Select(checks.CloseAsync));
        while (!closing.IsCompleted)
        {
            await load.CompleteOpenAsync();
            await Task.WhenAny(closing, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
        }

        await closing;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        worker?.Dispose();
        await engine.DisposeAsync();
        stop.Dispose();
    }

    private async Task RestartAsync(CancellationToken cancellation)
    {
        var port = int.Parse(engine.Address.Split(':')[1]);
        await engine.DisposeAsync();
        engine = await EngineProcess.StartAsync(file, port, cancellation);
    }

    private async Task CheckAsync(IReadOnlyList<string> ledgers, List<string> violations)
    {
        var checks = new LedgerChecks(await ConnectAsync(), log, violations);
        foreach (var ledger in ledgers)
        {
            await checks.CheckAsync(ledger);
        }
    }

    private Task<TemporalClient> ConnectAsync() => QuietRuntime.ConnectAsync(engine.Address);

    private TemporalWorkerOptions Options() =>
        new TemporalWorkerOptions(Queue) { StickyQueueScheduleToStartTimeout = TimeSpan.FromMilliseconds(500) }
            .AddWorkflow<Ledger>().AddWorkflow<Errand>().AddAllActivities(outside);
}
