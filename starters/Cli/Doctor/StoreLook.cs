using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using Steward.Activities.Storage;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Looks at the database of the store: where it is, its version, whether it has been set up.</summary>
internal static class StoreLook
{
    private const string What = "Store";
    private const int PatienceSeconds = 3;

    public static async Task<Finding> LookAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        return options.Provider switch
        {
            StorageOptions.Sqlite => Sqlite(options),
            StorageOptions.Postgres => await PostgresAsync(options, cancellation),
            _ => Finding.Fault(
                What,
                $"Storage:Provider is '{options.Provider}'",
                $"Set it to {StorageOptions.Sqlite} or {StorageOptions.Postgres}."),
        };
    }

    private static Finding Sqlite(StorageOptions options)
    {
        var file = Path.Combine(Path.GetFullPath(options.DataFolder), "steward.db");
        using var memory = new SqliteConnection("Data Source=:memory:");
        memory.Open();
        return Finding.Ok(What, File.Exists(file) ? "in use" : "made at the first start") with
        {
            Address = file,
            Version = $"SQLite {memory.ServerVersion}",
        };
    }

    private static async Task<Finding> PostgresAsync(StorageOptions options, CancellationToken cancellation)
    {
        NpgsqlConnectionStringBuilder where;
        try
        {
            where = new(options.ConnectionString) { Timeout = PatienceSeconds, CommandTimeout = PatienceSeconds };
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return Finding.Fault(What, "Storage:ConnectionString is not a connection string", e.Message);
        }

        var address = $"{where.Host}:{where.Port}/{where.Database}";
        try
        {
            await using var connection = new NpgsqlConnection(where.ConnectionString);
            await connection.OpenAsync(cancellation);
            return await StateAsync(connection, cancellation) with
            {
                Address = address,
                Version = $"PostgreSQL {connection.PostgreSqlVersion}",
            };
        }
        catch (PostgresException e)
        {
            return Finding.Unreachable(What, $"refuses: {e.SqlState} {e.MessageText}", Remedy(e, where)) with
            {
                Address = address,
            };
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
        {
            return Finding.Unreachable(
                What,
                "does not answer",
                "Start it (`docker compose -p steward -f docker-compose.temporal.yml up -d postgres`), or correct "
                + "Storage:ConnectionString.") with
            { Address = address };
        }
    }

    /// <summary>The first process that starts migrates: a store without a schema is new, not broken.</summary>
    private static async Task<Finding> StateAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (await AskAsync(connection, "SELECT to_regclass('schema_versions') IS NOT NULL", cancellation) is not true)
        {
            return Finding.Ok(What, "empty: the first process that starts sets it up");
        }

        var last = await AskAsync(
            connection, "SELECT scriptname FROM schema_versions ORDER BY scriptname DESC LIMIT 1", cancellation);
        return Finding.Ok(What, $"migrated up to {string.Join('.', $"{last}".Split('.').TakeLast(2))}");
    }

    private static async Task<object?> AskAsync(
        NpgsqlConnection connection, string question, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }

    private static string Remedy(PostgresException refusal, NpgsqlConnectionStringBuilder where) =>
        refusal.SqlState == PostgresErrorCodes.InvalidCatalogName
            ? $"createdb --host {where.Host} --port {where.Port} --owner {where.Username} {where.Database}"
            : "Correct user and password in Storage:ConnectionString or PGPASSWORD.";
}
