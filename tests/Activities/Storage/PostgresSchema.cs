using Dapper;
using Npgsql;
using Steward.Tests.Fixtures;

namespace Steward.Activities.Tests.Storage;

/// <summary>A schema of one test's own, dropped with it.</summary>
internal sealed class PostgresSchema : IDisposable
{
    public const string Variable = "POSTGRES_URL";

    private readonly string server;

    /// <param name="server">A connection string; without one, POSTGRES_URL's.</param>
    public PostgresSchema(string? server = null)
    {
        // A connection of its own for each statement: the server may have been away since the last.
        this.server = new NpgsqlConnectionStringBuilder(server ?? RequiredServer.Address(Variable))
        {
            Pooling = false,
        }.ConnectionString;
        Execute($"CREATE SCHEMA {Name}");
    }

    public string Name { get; } = $"steward_test_{Guid.NewGuid():N}";

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server)
    {
        SearchPath = Name,
        ApplicationName = Name,
        Pooling = true,
    }.ConnectionString;

    /// <summary>
    /// Cuts every connection of the stores on this schema, as a failing server does; answers how many.
    /// </summary>
    public int CutConnections()
    {
        using var connection = new NpgsqlConnection(server);
        return connection.Query<bool>(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = @Name", new { Name })
            .Count();
    }

    public void Dispose() => Execute($"DROP SCHEMA IF EXISTS {Name} CASCADE");

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Execute(sql);
    }
}
