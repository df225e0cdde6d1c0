using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Steward.Activities.Storage;

/// <summary>
/// A span per SQL statement, after OpenTelemetry's conventions for databases. The statement's text holds no values:
/// those are parameters, and stay out. A statement outside any trace, such as a look for due work, gets none.
/// </summary>
internal static partial class StatementSpan
{
    /// <summary>The activity source of SQL statements.</summary>
    public const string SourceName = "Steward.Storage";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Statements are constants: there are as many as the code has.</summary>
    private static readonly ConcurrentDictionary<string, (string Operation, string Table)> Parts =
        new(StringComparer.Ordinal);

    public static async Task<T> ObserveAsync<T>(DbConnection connection, string sql, Func<Task<T>> statement)
    {
        using var span = Activity.Current is null ? null : Start(connection, sql);
        try
        {
            return await statement();
        }
        catch (DbException failure)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            span?.SetTag("error.type", failure.SqlState ?? failure.GetType().Name);
            throw;
        }
    }

    private static Activity? Start(DbConnection connection, string sql)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var (operation, table) = Parts.GetOrAdd(sql, PartsOf);
        var span = Source.StartActivity($"{operation} {table}", ActivityKind.Client);
        span?.SetTag("db.system.name", SystemOf(connection));
        span?.SetTag("db.operation.name", operation);
        span?.SetTag("db.collection.name", table);
        span?.SetTag("db.query.text", sql);
        return span;
    }

    private static (string Operation, string Table) PartsOf(string sql)
    {
        var table = Table().Match(sql);
        return (sql.TrimStart().Split(' ', '\n')[0], table.Success ? table.Groups["table"].Value : "nothing");
    }

    [GeneratedRegex(
        @"\b(?:FROM|INTO|UPDATE)\s+(?<table>[a-z_]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Table();

    private static string SystemOf(DbConnection connection) =>
        connection.GetType().Name.StartsWith("Npgsql", StringComparison.Ordinal) ? "postgresql" : "sqlite";
}
