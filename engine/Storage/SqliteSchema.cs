using Dapper;
using Microsoft.Data.Sqlite;

namespace Steward.Engine.Storage;

/// <summary>The data file's tables. <c>user_version</c> says which schema a file has.</summary>
internal static class SqliteSchema
{
    private const int Version = 2;

    private const string Settings = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;
        PRAGMA busy_timeout = 30000;
        """;

    /// <summary>One row: the number of the last transaction and the workflows' time (UTC ticks) it was written at.</summary>
    private const string Progress = """

        CREATE TABLE progress (number INTEGER NOT NULL, at INTEGER NOT NULL);
        INSERT INTO progress (number, at) VALUES (0, 0);
        PRAGMA user_version = 2;
        """;

    private const string Tables = """
        CREATE TABLE namespaces (name TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE runs (
            run_id TEXT PRIMARY KEY,
            namespace TEXT NOT NULL,
            workflow_id TEXT NOT NULL,
            is_open INTEGER NOT NULL,
            info BLOB NOT NULL,
            extras BLOB NOT NULL,
            rests_until INTEGER) WITHOUT ROWID;
        CREATE TABLE latest (
            namespace TEXT NOT NULL,
            workflow_id TEXT NOT NULL,
            run_id TEXT NOT NULL,
            PRIMARY KEY (namespace, workflow_id)) WITHOUT ROWID;
        CREATE TABLE events (
            run_id TEXT NOT NULL,
            first_id INTEGER NOT NULL,
            last_id INTEGER NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (run_id, first_id)) WITHOUT ROWID;
        CREATE TABLE messages (id TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
        """ + Progress;

    /// <summary>A run of version 1 does not say whether it rests; its next turn will.</summary>
    private const string FromVersion1 = """
        ALTER TABLE runs ADD COLUMN rests_until INTEGER;
        """ + Progress;

    /// <summary>Makes the tables of a new file, brings an older one up to date; refuses a file of another version.</summary>
    internal static async Task PrepareAsync(SqliteConnection connection)
    {
        await connection.ExecuteAsync(Settings);
        if (await connection.ExecuteScalarAsync<string>("PRAGMA quick_check(1)") is not "ok" and var fault)
        {
            throw StoreFaults.Damaged(connection.DataSource, fault ?? "no answer");
        }

        var version = await connection.ExecuteScalarAsync<int>("PRAGMA user_version");
        if (version == 0)
        {
            await connection.ExecuteAsync($"BEGIN IMMEDIATE; {Tables} COMMIT;");
        }
        else if (version == 1)
        {
            await connection.ExecuteAsync($"BEGIN IMMEDIATE; {FromVersion1} COMMIT;");
        }
        else if (version != Version)
        {
            throw new InvalidDataException(
                $"The data file '{connection.DataSource}' has schema version {version}, this engine reads {Version}. "
                + "Open it with the engine that wrote it, or name another file.");
        }
    }
}
