namespace Steward.Engine.Time;

/// <summary>Counts what is under way; time may only be skipped at zero.</summary>
internal sealed class BusyCount
{
    private int count;

    /// <summary>Called when the count comes down to zero.</summary>
    internal Action? Idle { get; set; }

    internal bool IsIdle => Volatile.Read(ref count) == 0;

    internal void Enter() => Interlocked.Increment(ref count);

    internal void Leave()
    {
        if (Interlocked.Decrement(ref count) == 0)
        {
            Idle?.Invoke();
        }
    }
}
