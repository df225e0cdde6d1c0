using Steward.Starters.Hosting;
using Steward.Workers;
using Temporalio.Client;

namespace Steward.Starters.Bench.Stack;

/// <summary>One of the two that are compared, and what its rounds gave.</summary>
internal sealed class StackSide(string? temporal, StackScratch? scratch = null)
{
    private const int Percent99 = 99;
    private readonly List<double> latencies = [];
    private readonly List<double> rates = [];
    private HistoryReport? perTurn;

    /// <summary>A new Steward, warmed up by one turn of each conversation that will be under way.</summary>
    public async Task RoundAsync(TurnsLoad load, StackLoad size, bool counts, CancellationToken cancellation)
    {
        using var folder = new BenchFolder();
        await using var host = await RunningHost.StartAsync(
            StewardRoles.All, BenchSettings.Of(folder.Data, temporal, scratch?.Settings ?? []), cancellation);
        await using var customers = new BenchCustomers(host.Services);
        perTurn ??= await HistoryCost.AskedAsync(host.Services, customers, cancellation);
        await load.AskAsync(customers, size.Concurrency, 1, cancellation);
        var began = TimeProvider.System.GetTimestamp();
        var took = await load.AskAsync(customers, size.Conversations, size.Turns, cancellation);
        if (counts)
        {
            rates.Add(took.Count / TimeProvider.System.GetElapsedTime(began).TotalSeconds);
            latencies.AddRange(took);
        }

        if (scratch is not null)
        {
            await scratch.EndConversationsAsync(host.Services.GetRequiredService<ITemporalClient>());
        }
    }

    public StackFigures Figures()
    {
        latencies.Sort();
        rates.Sort();
        return new StackFigures(
            rates[rates.Count / 2], latencies[latencies.Count / 2], latencies[latencies.Count * Percent99 / 100], perTurn!);
    }
}
