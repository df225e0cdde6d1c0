using Microsoft.Data.Sqlite;

namespace Steward.Activities.Storage.Sqlite;

/// <summary>A write that waits for its turn and then for its commit.</summary>
internal interface IPendingWrite
{
    bool IsOver { get; }

    /// <summary>Runs under a savepoint; a failure is the writer's own and undoes nothing of the others.</summary>
    Task RunAsync(SqliteConnection connection, SqliteTransaction transaction);

    /// <summary>What ran is on the disk: the writer gets its answer, or its own failure.</summary>
    void Committed();

    /// <summary>The transaction did not commit.</summary>
    void Lost(Exception failure);
}
