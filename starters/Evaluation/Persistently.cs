using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation;

/// <summary>Repeats a call under the same key while the worker is away, as any careful client does.</summary>
internal static class Persistently
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<T> CallAsync<T>(
        Func<Task<T>> call, DateTimeOffset deadline, TimeProvider time, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (StewardException e) when (e.Type == ErrorTypes.Unavailable && time.GetUtcNow() < deadline)
            {
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }
}
