namespace Steward.Engine.Storage;

/// <summary>A commit and who waits for it.</summary>
internal sealed record WaitingCommit(EngineCommit Commit)
{
    internal TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
