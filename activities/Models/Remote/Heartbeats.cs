using Temporalio.Activities;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// Keeps an activity's heartbeat going while something slow is awaited; outside an activity it only awaits.
/// </summary>
internal static class Heartbeats
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public static async Task<T> WhileAsync<T>(Task<T> work, TimeProvider time)
    {
        if (!ActivityExecutionContext.HasCurrent)
            return await work;
        using var timer = new PeriodicTimer(Interval, time);
        while (!work.IsCompleted)
        {
            ActivityExecutionContext.Current.Heartbeat();
            await Task.WhenAny(work, timer.WaitForNextTickAsync().AsTask());
        }

        return await work;
    }
}
