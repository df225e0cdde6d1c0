namespace Steward.Activities.Storage.Postgres;

/// <summary>How PostgreSQL is used. Section <c>Storage:PostgreSql</c>.</summary>
public sealed class PostgresOptions
{
    /// <summary>
    /// The most connections this process opens, 2 to 1,000. Their sum over all processes must be less than the server's
    /// <c>max_connections</c>. Default 20.
    /// </summary>
    public int MostConnections { get; set; } = 20;

    /// <summary>
    /// How long opening a connection may take, or waiting for a free one, in seconds, 1 to 300. Default 10.
    /// </summary>
    public int ConnectSeconds { get; set; } = 10;

    /// <summary>
    /// How long a start waits for a server that is not there yet, in seconds, 0 to 3,600. Default 60.
    /// </summary>
    public int StartSeconds { get; set; } = 60;

    /// <summary>
    /// How long a statement may take before its connection counts as lost, in seconds, 1 to 3,600. Default 15.
    /// </summary>
    public int CommandSeconds { get; set; } = 15;

    /// <summary>How long a write waits for the others of its scope, in seconds, 1 to 600. Default 10.</summary>
    public int LockSeconds { get; set; } = 10;

    /// <summary>
    /// How long the server keeps the transaction, and with it the locks, of a process that stands still, in seconds, 1
    /// to 3,600. Default 10.
    /// </summary>
    public int IdleInTransactionSeconds { get; set; } = 10;

    /// <summary>
    /// How often a transaction is tried again after a conflict, a deadlock or a lost connection, 0 to 20. Default 5.
    /// What still fails then is an Unavailable error, which Temporal tries again.
    /// </summary>
    public int Retries { get; set; } = 5;

    /// <summary>
    /// The wait before the first retry, in milliseconds, 1 to 60,000; it doubles with each. Default 50.
    /// </summary>
    public int RetryMilliseconds { get; set; } = 50;
}
