using System.Data;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Steward.Activities.Storage.Postgres;

/// <summary>
/// PostgreSQL: writes of different scopes side by side, each in a transaction of its own; reads from snapshots. What
/// fails by a conflict or a lost connection is run again. When a connection is lost at the commit, nobody knows whether
/// it took place: the new run then finds its own once-key and answers as before.
/// </summary>
internal sealed class PostgresAdapter : IStoreAdapter
{
    private readonly PostgresStart start;
    private readonly PostgresRetries retries;
    private readonly NpgsqlDataSource source;

    public PostgresAdapter(StorageOptions options, TimeProvider time, ILogger<PostgresAdapter> logger)
    {
        var connection = PostgresConnection.Of(options);
        var server = $"PostgreSQL at {connection.Host}:{connection.Port}, database '{connection.Database}'";
        source = NpgsqlDataSource.Create(connection);
        retries = new(options.PostgreSql, server, source, time, logger);
        start = new(connection.ConnectionString, server, options.PostgreSql, time, logger);
    }

    public Task OpenAsync(CancellationToken cancellation) => start.OpenAsync(cancellation);

    public Task<T> ReadAsync<T>(Func<StorageSession, Task<T>> read, CancellationToken cancellation) =>
        retries.RunAsync(
            async token =>
            {
                await start.OpenAsync(token);
                await using var connection = await source.OpenConnectionAsync(token);
                await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, token);
                return await read(new StorageSession(connection, snapshot, PostgresLocks.Hold, token));
            },
            cancellation);

    public Task<T> WriteAsync<T>(
        StoreScope scope, Func<StorageSession, Task<T>> write, CancellationToken cancellation) =>
        retries.RunAsync(
            async token =>
            {
                await start.OpenAsync(token);
                await using var connection = await source.OpenConnectionAsync(token);
                await using var transaction =
                    await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, token);
                await LockAsync(connection, transaction, scope, token);
                var answer = await write(new StorageSession(connection, transaction, PostgresLocks.Hold, token));
                await transaction.CommitAsync(CancellationToken.None);
                return answer;
            },
            cancellation);

    public void Dispose()
    {
        start.Dispose();
        source.Dispose();
    }

    private static Task LockAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, StoreScope scope, CancellationToken cancellation) =>
        connection.ExecuteAsync(new CommandDefinition(
            scope.Name is null ? PostgresLocks.WholeStore : PostgresLocks.Scope,
            scope.Name is null ? null : new { name = scope.Name },
            transaction,
            cancellationToken: cancellation));
}
