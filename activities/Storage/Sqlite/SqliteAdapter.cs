using Microsoft.Data.Sqlite;

namespace Steward.Activities.Storage.Sqlite;

/// <summary>
/// The embedded store: one SQLite file in WAL mode, flushed at every commit. Writers of this process queue up and
/// share commits, those of other processes wait for each other, so nobody meets a busy database.
/// </summary>
internal sealed class SqliteAdapter : IStoreAdapter
{
    private readonly StorageOptions options;
    private readonly Lazy<string> connectionString;
    private readonly WriteQueue writes;

    public SqliteAdapter(StorageOptions options)
    {
        this.options = options;
        connectionString = new(Prepare);
        writes = new(ConnectAsync);
    }

    public Task OpenAsync(CancellationToken cancellation)
    {
        _ = connectionString.Value;
        return Task.CompletedTask;
    }

    public async Task<T> ReadAsync<T>(Func<StorageSession, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cancellation);
        await using var snapshot = connection.BeginTransaction(deferred: true);
        return await read(new StorageSession(connection, snapshot, holdSql: null, cancellation));
    }

    /// <summary>
    /// There is one writer whatever the scope. Those that wait at the same moment are committed by one flush, each
    /// whole or not at all.
    /// </summary>
    public Task<T> WriteAsync<T>(
        StoreScope scope, Func<StorageSession, Task<T>> write, CancellationToken cancellation) =>
        writes.RunAsync(write, cancellation);

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
        var folder = Path.GetFullPath(options.DataFolder);
        Directory.CreateDirectory(folder);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "steward.db"),
            ForeignKeys = true,
            DefaultTimeout = options.BusySeconds,
        };
        SqliteMigrations.Run(folder, connection.ConnectionString);
        return connection.ConnectionString;
    }
}
