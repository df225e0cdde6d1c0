using System.Diagnostics;
using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Bench;

/// <summary>
/// What tracing costs: the same turns without and with it, by turns in one run, so that what else the machine does falls
/// on both alike. Processor time is what is compared: the latency of a turn is mostly the burst window.
/// </summary>
internal sealed class TracingBench(int rounds, int conversations, int concurrency, Uri collector, IProgress<int> progress)
{
    private int asked;

    public async Task<TracingReport> RunAsync(CancellationToken cancellation)
    {
        var (without, with) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            without.Add(await MeasureAsync(null, cancellation));
            with.Add(await MeasureAsync(collector, cancellation));
        }

        // The first round pays for compiling the code.
        return new TracingReport(rounds * conversations, Median(without[1..]), Median(with[1..]));
    }

    /// <summary>A new Steward, warmed up by as many turns as are measured.</summary>
    private async Task<double> MeasureAsync(Uri? observer, CancellationToken cancellation)
    {
        using var folder = new BenchFolder();
        var settings = BenchSettings.Of(folder.Data, more: ("Telemetry:Endpoint", observer?.ToString() ?? string.Empty));
        await using var host = await RunningHost.StartAsync(StewardRoles.All, settings, cancellation);
        await TurnsAsync(host, cancellation);
        return await TurnsAsync(host, cancellation);
    }

    /// <summary>Milliseconds of processor time per turn.</summary>
    private async Task<double> TurnsAsync(RunningHost host, CancellationToken cancellation)
    {
        await using var customers = new BenchCustomers(host.Services);
        var run = Guid.NewGuid().ToString("N")[..6];
        var before = Processor();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellation };
        await Parallel.ForAsync(0, conversations, limits, async (number, token) =>
        {
            await customers.AskAsync($"bench-{run}-{number}", 0, Questions.At(number), token);
            progress.Report(Interlocked.Increment(ref asked));
        });
        return (Processor() - before) / conversations;
    }

    private static double Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
