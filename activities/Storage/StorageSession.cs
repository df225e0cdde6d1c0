using System.Data.Common;
using Dapper;

namespace Steward.Activities.Storage;

/// <summary>One transaction on the store. What is written through it stands or falls together.</summary>
public sealed class StorageSession
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly CancellationToken cancellation;

    internal StorageSession(DbConnection connection, DbTransaction transaction, CancellationToken cancellation) =>
        (this.connection, this.transaction, this.cancellation) = (connection, transaction, cancellation);

    /// <summary>
    /// Runs a statement and answers how many rows it changed. A list of parameters runs it once for each.
    /// </summary>
    internal Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        ObserveAsync(sql, () => connection.ExecuteAsync(Command(sql, parameters)));

    internal async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await ObserveAsync(sql, () => connection.QueryAsync<T>(Command(sql, parameters)))).AsList();

    /// <summary>The only row, or null.</summary>
    internal Task<T?> FindAsync<T>(string sql, object? parameters = null) =>
        ObserveAsync(sql, () => connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters)));

    private Task<T> ObserveAsync<T>(string sql, Func<Task<T>> statement) =>
        StatementSpan.ObserveAsync(connection, sql, statement);

    private CommandDefinition Command(string sql, object? parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellation);
}
