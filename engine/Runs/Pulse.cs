namespace Steward.Engine.Runs;

/// <summary>
/// A signal to all who wait for a change. Take <see cref="Next"/> before looking at the state, or a change between
/// the look and the wait is missed.
/// </summary>
internal sealed class Pulse
{
    private TaskCompletionSource next = New();
    private volatile bool watched;

    internal Task Next
    {
        get
        {
            watched = true;
            return Volatile.Read(ref next).Task;
        }
    }

    /// <summary>Whether someone has waited since the last beat, and may still.</summary>
    internal bool IsWatched => watched;

    internal void Beat()
    {
        watched = false;
        Interlocked.Exchange(ref next, New()).TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
