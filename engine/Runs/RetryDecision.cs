using System.Runtime.InteropServices;

namespace Steward.Engine.Runs;

/// <summary>
/// Whether another attempt follows (<see cref="RetryState.InProgress"/>), after what delay, or why not.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RetryDecision(RetryState State, TimeSpan Delay)
{
    internal bool Retries => State == RetryState.InProgress;

    internal static RetryDecision No(RetryState state) => new(state, TimeSpan.Zero);
}
