namespace Steward.Starters.Bench;

/// <summary>Conversations side by side, each asking again when it has its reply.</summary>
internal sealed class TurnsLoad(int concurrency, IProgress<int> progress)
{
    private int asked;

    /// <summary>Milliseconds from each message to its reply, the burst window included.</summary>
    public async Task<List<double>> AskAsync(
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
                progress.Report(Interlocked.Increment(ref asked));
                lock (latencies)
                {
                    latencies.Add(took.TotalMilliseconds);
                }
            }
        });
        return latencies;
    }
}
