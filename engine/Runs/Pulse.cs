namespace Steward.Engine.Runs;

/// <summary>
/// A signal to all who wait for a change. Take <see cref="Next"/> before looking at the state, or a change between
/// the look and the wait is missed.
/// </summary>
internal sealed class Pulse
{
    private TaskCompletionSource next = New();

    internal Task Next => Volatile.Read(ref next).Task;

    internal void Beat() => Interlocked.Exchange(ref next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
