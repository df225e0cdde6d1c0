using System.Diagnostics;

namespace Steward.Tests.Fixtures;

/// <summary>
/// Waits, within a bound, for what sends no signal, such as a list that is brought up to date in the
/// background.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    /// <summary>Repeats the assertion until it holds; after the limit its last failure is thrown.</summary>
    /// <param name="assertion">Throws as long as the awaited state is not there.</param>
    /// <param name="within">The limit; a minute when null.</param>
    public static async Task AssertAsync(Func<Task> assertion, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(assertion);
        var limit = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await assertion();
                return;
            }
            catch (Exception) when (limit.Elapsed < (within ?? DefaultLimit))
            {
                await Task.Delay(Interval);
            }
        }
    }

    /// <summary>Repeats the probe until its answer satisfies the condition and returns that answer.</summary>
    public static async Task<T> GetAsync<T>(Func<Task<T>> probe, Func<T, bool> isExpected, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(isExpected);
        T answer = default!;
        await AssertAsync(
            async () =>
            {
                answer = await probe();
                if (!isExpected(answer))
                {
                    throw new TimeoutException($"The awaited state did not come; the last answer was {answer}.");
                }
            },
            within);
        return answer;
    }
}
