using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Bench;

/// <summary>
/// Turns per second and latency with the built-in tier, all parts in one process, everything durable.
/// </summary>
internal sealed class TurnsBench(
    int conversations, int turns, int concurrency, string? temporal, IProgress<int> progress)
{
    private const int Percent99 = 99;
    private const int WarmUpTurns = 2;

    /// <summary>How many turns are asked in all, those of the warm-up too.</summary>
    public static int Asked(int conversations, int turns, int concurrency) =>
        (conversations * turns) + (concurrency * WarmUpTurns);

    public async Task<TurnsReport> RunAsync(CancellationToken cancellation)
    {
        var perTurn = await HistoryAsync(cancellation);
        using var folder = new BenchFolder();
        await using var host = await RunningHost.StartAsync(
            StewardRoles.All, BenchSettings.Of(folder.Data, temporal), cancellation);
        await using var customers = new BenchCustomers(host.Services);
        var load = new TurnsLoad(concurrency, progress);
        await load.AskAsync(customers, concurrency, WarmUpTurns, cancellation);
        var began = TimeProvider.System.GetTimestamp();
        var latencies = await load.AskAsync(customers, conversations, turns, cancellation);
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        latencies.Sort();
        return new TurnsReport
        {
            Server = temporal ?? "embedded",
            Turns = latencies.Count,
            Concurrency = concurrency,
            TurnsPerSecond = latencies.Count / seconds,
            LatencyP50 = latencies[latencies.Count / 2],
            LatencyP99 = latencies[latencies.Count * Percent99 / 100],
            PerTurn = perTurn,
        };
    }

    /// <summary>In a Steward of its own, so that nothing is measured beside it.</summary>
    private async Task<HistoryReport> HistoryAsync(CancellationToken cancellation)
    {
        using var folder = new BenchFolder();
        await using var host = await RunningHost.StartAsync(
            StewardRoles.All, BenchSettings.Of(folder.Data, temporal), cancellation);
        await using var customers = new BenchCustomers(host.Services);
        return await HistoryCost.AskedAsync(host.Services, customers, cancellation);
    }
}
