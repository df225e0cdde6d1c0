namespace Steward.Activities.Storage;

/// <summary>What differs between databases: connecting, migrating, shutting others out, trying again.</summary>
internal interface IStoreAdapter : IDisposable
{
    /// <summary>
    /// Brings the store to this version's schema; once per process, safe while other processes do the same.
    /// </summary>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>Reads from one snapshot.</summary>
    Task<T> ReadAsync<T>(Func<StorageSession, Task<T>> read, CancellationToken cancellation);

    /// <summary>
    /// Writes in one transaction that shuts out every other write of the same scope. May run
    /// <paramref name="write"/> more than once; what the runs before the last did is undone.
    /// </summary>
    Task<T> WriteAsync<T>(StoreScope scope, Func<StorageSession, Task<T>> write, CancellationToken cancellation);
}
