namespace Steward.Engine.Time;

/// <summary>
/// Who holds time still. A counter, as in Temporal's test server; it may go below zero because clients unlock
/// before they wait and lock again after.
/// </summary>
internal sealed class SkipLock(bool enabled)
{
    private int locks;

    internal Action? Opened { get; set; }

    internal bool IsOpen => enabled && Volatile.Read(ref locks) <= 0;

    internal void Lock() => Interlocked.Increment(ref locks);

    internal void Unlock()
    {
        if (Interlocked.Decrement(ref locks) <= 0)
        {
            Opened?.Invoke();
        }
    }
}
