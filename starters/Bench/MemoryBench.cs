using System.Diagnostics;
using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Bench;

/// <summary>Memory and disk with many open conversations, each with one message answered.</summary>
internal sealed class MemoryBench(int conversations, int concurrency, IProgress<int> progress)
{
    private const double Megabyte = 1024 * 1024;

    public async Task<MemoryReport> RunAsync(CancellationToken cancellation)
    {
        using var folder = new BenchFolder();
        await using var host = await RunningHost.StartAsync(
            StewardRoles.All, BenchSettings.Of(folder.Data), cancellation);
        await using var customers = new BenchCustomers(host.Services);
        await customers.AskAsync("bench-warm", 0, Questions.At(0), cancellation);
        var before = Resident();
        var began = TimeProvider.System.GetTimestamp();
        await OpenAsync(customers, cancellation);
        return new MemoryReport
        {
            Conversations = conversations,
            Seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds,
            ResidentBefore = before,
            ResidentAfter = Resident(),
            ManagedAfter = GC.GetTotalMemory(forceFullCollection: true) / Megabyte,
            OnDisk = new DirectoryInfo(folder.Data).EnumerateFiles("*", SearchOption.AllDirectories)
                .Sum(f => f.Length) / Megabyte,
        };
    }

    private async Task OpenAsync(BenchCustomers customers, CancellationToken cancellation)
    {
        var opened = 0;
        var limits = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellation };
        await Parallel.ForAsync(0, conversations, limits, async (number, token) =>
        {
            await customers.AskAsync($"bench-{number}", 0, Questions.At(number), token);
            progress.Report(Interlocked.Increment(ref opened));
        });
    }

    private static double Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / Megabyte;
    }
}
