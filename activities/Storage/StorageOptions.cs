using Steward.Activities.Storage.Postgres;

namespace Steward.Activities.Storage;

/// <summary>Where the store is. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The value of <see cref="Provider"/> for the embedded store.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>The value of <see cref="Provider"/> for PostgreSQL.</summary>
    public const string Postgres = "postgres";

    /// <summary>
    /// The folder of <c>steward.db</c> and of the files beside it, made when it is not there. Default <c>.steward</c>
    /// in the current directory.
    /// </summary>
    public string DataFolder { get; set; } = ".steward";

    /// <summary>
    /// <c>sqlite</c>: a file in the data folder, for one machine. <c>postgres</c>: PostgreSQL 13 or later, for as many
    /// processes as there are. Default <c>sqlite</c>.
    /// </summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>
    /// With <c>postgres</c>: an Npgsql connection string, such as
    /// <c>Host=db;Database=steward;Username=steward;SSL Mode=VerifyFull</c>. A password may come from <c>PGPASSWORD</c>
    /// or <c>PGPASSFILE</c>; <c>Search Path</c> names the schema, default <c>public</c>.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>How PostgreSQL is used; nothing of it matters to SQLite.</summary>
    public PostgresOptions PostgreSql { get; set; } = new();

    /// <summary>How long a SQLite writer waits for another process's write, in seconds, 1 to 600. Default 30.</summary>
    public int BusySeconds { get; set; } = 30;
}
