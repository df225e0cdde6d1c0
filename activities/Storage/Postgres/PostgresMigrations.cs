using DbUp;
using Npgsql;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage.Postgres;

/// <summary>Brings a schema to this version's, one process after the other.</summary>
internal static class PostgresMigrations
{
    private const string CurrentSchema = "SELECT current_schema()";

    /// <summary>Index builds on large tables take their time, and so does waiting for another process's.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public static void Run(string connectionString, string server)
    {
        var connection = Patient(connectionString);
        using var holder = new NpgsqlConnection(connection);
        holder.Open();
        var schema = Scalar(holder, CurrentSchema) as string ?? throw new StewardException(
            ErrorTypes.InvalidRequest,
            $"{server} has none of the schemas of the connection string's Search Path; "
            + "create the schema, or correct it.");
        Scalar(holder, PostgresLocks.Migrations);
        SchemaUpgrade.Run(
            DeployChanges.To.PostgresqlDatabase(connection)
                .JournalToPostgresqlTable(schema, "schema_versions")
                .WithPreprocessor(new PostgresScripts())
                .WithExecutionTimeout(Patience),
            ".postgres.sql",
            $"{server}, schema '{schema}'",
            "Run the newer version, or point Storage:ConnectionString at another database.");
    }

    /// <summary>
    /// Not pooled: the lock ends with the connection. No lock time-out: the other process may be migrating.
    /// </summary>
    private static string Patient(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false,
        Options = null,
        CommandTimeout = (int)Patience.TotalSeconds,
    }.ConnectionString;

    private static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
