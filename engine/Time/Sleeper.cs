namespace Steward.Engine.Time;

/// <summary>A caller who waits for a time to come.</summary>
internal sealed class Sleeper(Action? ending)
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task Ended => ended.Task;

    internal void End()
    {
        ending?.Invoke();
        ended.SetResult();
    }
}
