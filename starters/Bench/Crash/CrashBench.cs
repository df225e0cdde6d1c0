using System.Diagnostics;

namespace Steward.Starters.Bench.Crash;

/// <summary>Kills an engine under load again and again, and checks that it keeps what it has acknowledged.</summary>
/// <param name="cycles">How many kills.</param>
/// <param name="seed">From which the calls and the moments of the kills follow.</param>
/// <param name="progress">Told of every cycle.</param>
internal sealed class CrashBench(int cycles, int seed, IProgress<int> progress)
{
    /// <summary>Kills of one data file; then its workflows are ended and checked, and the next file begins.</summary>
    private const int CyclesPerFile = 20;

    private readonly Random dice = new(seed);
    private readonly List<string> violations = [];
    private int calls;
    private int workflows;
    private int done;

    public async Task<CrashReport> RunAsync(CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        while (done < cycles)
        {
            await FileAsync(Math.Min(CyclesPerFile, cycles - done), cancellation);
        }

        return new CrashReport
        {
            Seed = seed,
            Cycles = done,
            AcknowledgedCalls = calls,
            Workflows = workflows,
            Seconds = Stopwatch.GetElapsedTime(began).TotalSeconds,
            Violations = violations,
        };
    }

    private async Task FileAsync(int kills, CancellationToken cancellation)
    {
        using var folder = new BenchFolder();
        var log = new CrashLog();
        await using var victim = await CrashVictim.StartAsync(Path.Combine(folder.Data, "engine.db"), log, cancellation);
        for (var kill = 0; kill < kills; kill++)
        {
            await victim.CycleAsync(dice, violations, cancellation);
            progress.Report(++done);
        }

        await victim.EndAsync(violations);
        (calls, workflows) = (calls + log.Count, workflows + log.Ledgers.Count);
    }
}
