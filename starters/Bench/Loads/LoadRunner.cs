using System.Diagnostics;
using Temporalio.Client;

namespace Steward.Starters.Bench.Loads;

/// <summary>Puts a server under a load for a while and looks at what it took.</summary>
internal sealed class LoadRunner(IMeasuredServer server, ITemporalClient client, TimeSpan lasting)
{
    /// <summary>Until the runtime has compiled what is called often: a server runs for days.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private int numbers;

    public async Task<LoadLine> RunAsync(Load load, CancellationToken cancellation)
    {
        await load.Prepare(client);
        await LoopAsync(load, WarmUp, [], cancellation);
        var latencies = new List<double>();
        var (figures, served, own) = (await server.FiguresAsync(cancellation), Cpu.Of(server.ProcessId), Cpu.Own);
        var took = await LoopAsync(load, lasting, latencies, cancellation);
        served = Cpu.Of(server.ProcessId) - served;
        own = Cpu.Own - own;
        var written = (await server.FiguresAsync(cancellation))?.Since(figures);
        latencies.Sort();
        var operations = latencies.Count * load.CountsAs;
        return new LoadLine
        {
            Server = server.Name,
            Load = load.Name,
            Operations = operations,
            PerSecond = operations / took.TotalSeconds,
            LatencyP50 = Percentiles.At(latencies, 50),
            LatencyP99 = Percentiles.At(latencies, 99),
            ServerCpu = served.TotalMilliseconds / operations,
            ClientCpu = own.TotalMilliseconds / operations,
            FlushesPerStep = written is { Commits: > 0 } ? (double)written.Flushes / written.Commits : null,
            StepsPerOperation = written is null ? null : (double)written.Commits / operations,
        };
    }

    private async Task<TimeSpan> LoopAsync(
        Load load, TimeSpan lasts, List<double> latencies, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        async Task CallAgainAsync()
        {
            while (Stopwatch.GetElapsedTime(began) < lasts)
            {
                cancellation.ThrowIfCancellationRequested();
                var called = Stopwatch.GetTimestamp();
                await load.Once(client, Interlocked.Increment(ref numbers));
                lock (latencies)
                {
                    latencies.Add(Stopwatch.GetElapsedTime(called).TotalMilliseconds);
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, load.Concurrency).Select(_ => Task.Run(CallAgainAsync, cancellation)));
        return Stopwatch.GetElapsedTime(began);
    }
}
