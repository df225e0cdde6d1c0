namespace Steward.Starters.Evaluation;

/// <summary>
/// Kills the worker at seeded random moments: once in every <paramref name="every"/> actions on average.
/// </summary>
/// <param name="every">0 kills nobody.</param>
internal sealed class WorkerChaos(WorkerProcess worker, int every, int seed, TimeProvider time) : IAsyncDisposable
{
    private const int LatestMilliseconds = 400;
    private readonly Random random = new(seed);
    private Task pending = Task.CompletedTask;

    /// <summary>An action begins: it may be this one in whose middle the worker dies.</summary>
    public void NextAction()
    {
        if (every > 0 && pending.IsCompleted && random.Next(every) == 0)
        {
            pending = KillAsync(TimeSpan.FromMilliseconds(random.Next(LatestMilliseconds)));
        }
    }

    public async ValueTask DisposeAsync() => await pending;

    private async Task KillAsync(TimeSpan after)
    {
        await Task.Delay(after, time);
        worker.KillAndRestart();
    }
}
