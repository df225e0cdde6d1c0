namespace Steward.Engine.Runs;

/// <summary>
/// A signal to all who wait for a change. Take <see cref="Next"/> before looking at the state, or a change between
/// the look and the wait is missed.
/// </summary>
internal sealed class Pulse
{
    private TaskCompletionSource<HistoryEvent?>? next;

    /// <summary>Ends with the next beat, with the event that has closed the run; null while it is open.</summary>
    internal Task<HistoryEvent?> Next => (Volatile.Read(ref next) ?? Begin()).Task;

    internal void Beat(HistoryEvent? close = null) => Interlocked.Exchange(ref next, null)?.TrySetResult(close);

    private TaskCompletionSource<HistoryEvent?> Begin()
    {
        var begun = new TaskCompletionSource<HistoryEvent?>(TaskCreationOptions.RunContinuationsAsynchronously);
        return Interlocked.CompareExchange(ref next, begun, null) ?? begun;
    }
}
