using Npgsql;

namespace Steward.Activities.Storage.Postgres;

/// <summary>The connection string with what the options say about it.</summary>
internal static class PostgresConnection
{
    private const int PreparedStatements = 100;

    public static NpgsqlConnectionStringBuilder Of(StorageOptions options)
    {
        var postgres = options.PostgreSql;
        var given = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            MaxPoolSize = postgres.MostConnections,
            Timeout = postgres.ConnectSeconds,
            CommandTimeout = postgres.CommandSeconds,
            CancellationTimeout = 2000,
            MaxAutoPrepare = PreparedStatements,

            // A row's values, which an error may quote, are personal.
            IncludeErrorDetail = false,
        };
        given.ApplicationName ??= "steward";
        given.Options = $"{given.Options} -c lock_timeout={postgres.LockSeconds}s "
            + $"-c idle_in_transaction_session_timeout={postgres.IdleInTransactionSeconds}s";
        return given;
    }
}
