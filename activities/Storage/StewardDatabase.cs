using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

/// <summary>
/// The embedded store: one SQLite file in WAL mode, flushed at every commit. Writers of this process queue up and
/// share commits, those of other processes wait for each other, so nobody meets a busy database. Opens and migrates
/// itself on first use.
/// </summary>
public sealed class StewardDatabase : IDisposable
{
    private readonly StorageOptions options;
    private readonly Lazy<string> connectionString;
    private readonly WriteQueue writes;

    public StewardDatabase(IOptions<StorageOptions> options)
    {
        this.options = options.Value;
        DataFolder = Path.GetFullPath(this.options.DataFolder);
        connectionString = new(Prepare);
        writes = new(ConnectAsync);
    }

    /// <summary>The data folder's full path; other files of the store stand beside the database.</summary>
    public string DataFolder { get; }

    /// <summary>Reads from one snapshot.</summary>
    public async Task<T> ReadAsync<T>(
        Func<StorageSession, Task<T>> read, CancellationToken cancellation = default)
    {
        await using var connection = await ConnectAsync(cancellation);
        await using var snapshot = connection.BeginTransaction(deferred: true);
        return await read(new StorageSession(connection, snapshot, cancellation));
    }

    /// <summary>
    /// Writes in one transaction: committed when the call returns, undone when <paramref name="write"/> throws. Not to
    /// be nested. Writers that wait at the same moment are committed by one flush, each whole or not at all.
    /// </summary>
    public Task<T> WriteAsync<T>(
        Func<StorageSession, Task<T>> write, CancellationToken cancellation = default) =>
        writes.RunAsync(write, cancellation);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<StorageSession, Task> write, CancellationToken cancellation = default) =>
        WriteAsync(
            async session =>
            {
                await write(session);
                return true;
            },
            cancellation);

    /// <summary>Opens the file and runs the migrations that are due.</summary>
    /// <exception cref="StewardException">The folder was made by a newer version.</exception>
    public void Open() => _ = connectionString.Value;

    public void Dispose()
    {
        if (connectionString.IsValueCreated)
        {
            using var connection = new SqliteConnection(connectionString.Value);
            SqliteConnection.ClearPool(connection);
        }
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(connectionString.Value);
        await connection.OpenAsync(cancellation);
        await using var setting = connection.CreateCommand();
        setting.CommandText = $"PRAGMA busy_timeout = {options.BusySeconds * 1000}; PRAGMA synchronous = FULL";
        await setting.ExecuteNonQueryAsync(cancellation);
        return connection;
    }

    private string Prepare()
    {
        Directory.CreateDirectory(DataFolder);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(DataFolder, "steward.db"),
            ForeignKeys = true,
            DefaultTimeout = options.BusySeconds,
        };
        Migrations.Run(DataFolder, connection.ConnectionString);
        return connection.ConnectionString;
    }
}
