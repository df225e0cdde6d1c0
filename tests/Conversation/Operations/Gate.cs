namespace Steward.Conversation.Tests.Operations;

/// <summary>Where work waits until the test lets it on.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Something stands at the gate.</summary>
    public Task Reached => reached.Task;

    public void Open() => open.TrySetResult();

    public Task PassAsync()
    {
        reached.TrySetResult();
        return open.Task;
    }
}
