using System.Data.Common;
using Dapper;

namespace Steward.Activities.Storage;

/// <summary>One transaction on the store. What is written through it stands or falls together.</summary>
public sealed class StorageSession
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly string? holdSql;
    private readonly CancellationToken cancellation;

    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">The transaction on it.</param>
    /// <param name="holdSql">Takes the lock <c>@name</c> until the transaction ends; null where no write is
    /// beside.</param>
    /// <param name="cancellation">Ends every statement.</param>
    internal StorageSession(
        DbConnection connection, DbTransaction transaction, string? holdSql, CancellationToken cancellation) =>
        (this.connection, this.transaction, this.holdSql, this.cancellation) =
            (connection, transaction, holdSql, cancellation);

    /// <summary>
    /// Shuts other writes out of one more scope until the end of this one. Ask in the order of
    /// <see cref="StoreScope"/>'s members: ticket, shop, delivery numbers, audit tail.
    /// </summary>
    internal Task HoldAsync(StoreScope scope) =>
        holdSql is null ? Task.CompletedTask : ExecuteAsync(holdSql, new { name = scope.Name });

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
