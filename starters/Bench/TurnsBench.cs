using Steward.Starters.Demo;
using Temporalio.Client;

namespace Steward.Starters.Bench;

/// <summary>
/// Turns per second and latency with the built-in tier, all parts in one process, everything durable.
/// </summary>
internal sealed class TurnsBench(
    int conversations, int turns, int concurrency, string? temporal, IProgress<int> progress)
{
    private const int Percent99 = 99;
    private const int WarmUpTurns = 2;

    public async Task<TurnsReport> RunAsync(CancellationToken cancellation)
    {
        var shop = SampleShop.Find();
        var perTurn = await HistoryAsync(shop, cancellation);
        using var folder = new BenchFolder();
        await using var host = await BenchHost.StartAsync(folder.Data, shop.Policy, temporal, cancellation);
        await using var customers = new BenchCustomers(host.Services);
        await AskAsync(customers, concurrency, WarmUpTurns, cancellation);
        var began = TimeProvider.System.GetTimestamp();
        var latencies = await AskAsync(customers, conversations, turns, cancellation);
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

    private async Task<List<double>> AskAsync(
        BenchCustomers customers, int tickets, int turnsEach, CancellationToken cancellation)
    {
        var latencies = new List<double>();
        var run = Guid.NewGuid().ToString("N")[..6];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellation };
        await Parallel.ForAsync(0, tickets, limits, async (number, token) =>
        {
            for (var turn = 0; turn < turnsEach; turn++)
            {
                var took = await customers.AskAsync($"bench-{run}-{number}", turn, Questions.At(turn), token);
                lock (latencies)
                {
                    latencies.Add(took.TotalMilliseconds);
                    progress.Report(latencies.Count);
                }
            }
        });
        return latencies;
    }

    /// <summary>One conversation with the sample policy as it stands, burst window and all.</summary>
    private async Task<HistoryReport> HistoryAsync(SampleShop shop, CancellationToken cancellation)
    {
        const int Asked = 6;
        using var folder = new BenchFolder();
        await using var host = await BenchHost.StartAsync(folder.Data, shop.Policy, temporal, cancellation);
        await using var customers = new BenchCustomers(host.Services);
        var ticket = $"bench-history-{Guid.NewGuid():N}";
        for (var turn = 0; turn < Asked; turn++)
        {
            await customers.AskAsync(ticket, turn, Questions.At(turn), cancellation);
        }

        return await HistoryCost.OfAsync(host.Services.GetRequiredService<ITemporalClient>(), ticket);
    }
}
