namespace Steward.Engine.Storage;

/// <summary>
/// A commit and who waits for it. Who completes it runs what follows, so the writer leaves that to other threads.
/// </summary>
internal sealed record WaitingCommit(EngineCommit Commit)
{
    private readonly TaskCompletionSource written = new();

    internal Task Written => written.Task;

    /// <param name="fault">Why nothing of it is stored; null when it is.</param>
    internal void Tell(StoreException? fault)
    {
        if (fault is null)
        {
            written.SetResult();
        }
        else
        {
            written.SetException(fault);
        }
    }
}
