using Microsoft.Extensions.Options;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

/// <summary>
/// The store behind the ports: one SQLite file, or PostgreSQL, as <see cref="StorageOptions.Provider"/> says. Opens and
/// migrates itself on first use.
/// </summary>
public sealed class StewardDatabase : IDisposable
{
    private readonly IStoreAdapter adapter;

    internal StewardDatabase(IStoreAdapter adapter, IOptions<StorageOptions> options)
    {
        this.adapter = adapter;
        DataFolder = Path.GetFullPath(options.Value.DataFolder);
    }

    /// <summary>The data folder's full path: what is not in the database lies there.</summary>
    public string DataFolder { get; }

    /// <summary>Reads from one snapshot.</summary>
    public Task<T> ReadAsync<T>(Func<StorageSession, Task<T>> read, CancellationToken cancellation = default) =>
        adapter.ReadAsync(read, cancellation);

    /// <summary>
    /// Writes in one transaction while no other write runs: committed when the call returns, undone when
    /// <paramref name="write"/> throws. Not to be nested. May run <paramref name="write"/> again after a conflict or a
    /// lost connection, so it has no effect beside the session.
    /// </summary>
    /// <exception cref="StewardException">The database is out of reach for longer than the retries last.</exception>
    public Task<T> WriteAsync<T>(Func<StorageSession, Task<T>> write, CancellationToken cancellation = default) =>
        WriteAsync(StoreScope.WholeStore, write, cancellation);

    /// <summary>The same while no other write of the scope runs.</summary>
    /// <inheritdoc cref="WriteAsync{T}(Func{StorageSession, Task{T}}, CancellationToken)"/>
    public Task<T> WriteAsync<T>(
        StoreScope scope, Func<StorageSession, Task<T>> write, CancellationToken cancellation = default) =>
        adapter.WriteAsync(scope, write, cancellation);

    /// <inheritdoc cref="WriteAsync{T}(Func{StorageSession, Task{T}}, CancellationToken)"/>
    public Task WriteAsync(Func<StorageSession, Task> write, CancellationToken cancellation = default) =>
        WriteAsync(StoreScope.WholeStore, write, cancellation);

    /// <inheritdoc cref="WriteAsync{T}(StoreScope, Func{StorageSession, Task{T}}, CancellationToken)"/>
    public Task WriteAsync(
        StoreScope scope, Func<StorageSession, Task> write, CancellationToken cancellation = default) =>
        WriteAsync(
            scope,
            async session =>
            {
                await write(session);
                return true;
            },
            cancellation);

    /// <summary>Connects and runs the migrations that are due.</summary>
    /// <exception cref="StewardException">The store was made by a newer version, or is out of reach.</exception>
    public Task OpenAsync(CancellationToken cancellation = default) => adapter.OpenAsync(cancellation);

    public void Dispose() => adapter.Dispose();
}
