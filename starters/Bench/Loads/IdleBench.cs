using System.Diagnostics;
using Temporalio.Client;

namespace Steward.Starters.Bench.Loads;

/// <summary>Starts many workflows that then wait, and looks at what they cost; then at how long a restart takes.</summary>
internal sealed class IdleBench(IMeasuredServer server, int workflows, IProgress<int> progress)
{
    private const int AtOnce = 64;

    /// <summary>What a server may take to let go of what it does not need any more.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(65);

    /// <summary>
    /// Every run that is begun drives another out of the worker's cache, and the SDK's core looks through the whole
    /// cache for it: with its usual 10,000 that takes longer than all else.
    /// </summary>
    private const int Cached = 4 * AtOnce;

    public async Task<IdleLine> RunAsync(CancellationToken cancellation)
    {
        var before = Cpu.MemoryOf(server.ProcessId);
        var began = Stopwatch.GetTimestamp();
        await StartAllAsync(cancellation);
        var started = Stopwatch.GetElapsedTime(began);
        var (after, onDisk) = (Cpu.MemoryOf(server.ProcessId), server.FileBytes);
        await Task.Delay(Rest, cancellation);
        var atRest = Cpu.MemoryOf(server.ProcessId);
        var restarted = await server.RestartAsync(cancellation);
        var asked = Stopwatch.GetTimestamp();
        var client = await QuietRuntime.ConnectAsync(server.Address);
        await client.GetWorkflowHandle(Id(workflows / 2)).DescribeAsync();
        return new IdleLine
        {
            Server = server.Name,
            Workflows = workflows,
            SecondsToStart = started.TotalSeconds,
            MemoryBefore = before,
            MemoryAfter = after,
            MemoryAtRest = atRest,
            FileBytes = onDisk,
            SecondsToRestart = (restarted + Stopwatch.GetElapsedTime(asked)).TotalSeconds,
            MemoryAfterRestart = Cpu.MemoryOf(server.ProcessId),
        };
    }

    /// <summary>Each has had a workflow task when its update is answered.</summary>
    private async Task StartAllAsync(CancellationToken cancellation)
    {
        await using var bench = await BenchWorker.StartAsync(server.Address, Cached);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        var done = 0;
        await Parallel.ForAsync(0, workflows, limits, async (number, _) =>
        {
            var handle = await bench.Client.StartWorkflowAsync(
                (Listener listener) => listener.RunAsync(), new(Id(number), StandardLoads.Queue));
            await handle.ExecuteUpdateAsync(listener => listener.AskAsync(1));
            progress.Report(Interlocked.Increment(ref done));
        });
    }

    private static string Id(int number) => $"idle-{number}";
}
