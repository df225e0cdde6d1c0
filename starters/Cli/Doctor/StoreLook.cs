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
            return Finding.Ok(What, "answers") with
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

    private static string Remedy(PostgresException refusal, NpgsqlConnectionStringBuilder where) =>
        refusal.SqlState == PostgresErrorCodes.InvalidCatalogName
            ? $"createdb --host {where.Host} --port {where.Port} --owner {where.Username} {where.Database}"
            : "Correct user and password in Storage:ConnectionString or PGPASSWORD.";
}
