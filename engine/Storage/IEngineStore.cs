namespace Steward.Engine.Storage;

/// <summary>Where the engine keeps everything it has acknowledged. A commit is all or nothing.</summary>
internal interface IEngineStore : IAsyncDisposable
{
    StoreFigures Figures { get; }

    /// <summary>Reads what must be in memory before the first call is served.</summary>
    Task<EngineImage> LoadAsync();

    /// <summary>Makes one turn durable. Returns only when it would survive a crash.</summary>
    Task CommitAsync(EngineCommit commit);

    /// <summary>The named run, or the latest when <paramref name="runId"/> is empty; null when unknown.</summary>
    Task<StoredRun?> FindRunAsync(string ns, string workflowId, string runId);

    /// <summary>Events of a run with <paramref name="first"/> ≤ id ≤ <paramref name="last"/>, in order.</summary>
    Task<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(string runId, long first, long last);
}
