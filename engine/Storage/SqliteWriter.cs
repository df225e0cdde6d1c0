using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Steward.Engine.Storage;

/// <summary>Writes groups of commits, each group in one transaction; used by one thread.</summary>
/// <param name="connection">Of its own; closed at the end.</param>
/// <param name="owner">Told of every transaction that the disk has confirmed.</param>
/// <param name="number">Of the last transaction in the file.</param>
internal sealed class SqliteWriter(SqliteConnection connection, DataFileLock owner, long number) : IDisposable
{
    /// <summary>SQLite's counter of pages a connection has written (SQLITE_DBSTATUS_CACHE_WRITE).</summary>
    private const int PagesWritten = 9;

    /// <summary>Pages in the log (16 MB) from which they are moved into the file itself.</summary>
    private const int LogPages = 4096;

    private const int FlushesPerCheckpoint = 2;

    private const int CallersPerThread = 8;

    private readonly SqliteWrites writes = new(connection);
    private readonly SqliteStatement begin = new(connection, "BEGIN IMMEDIATE");
    private readonly SqliteStatement commit = new(connection, "COMMIT");
    private readonly SqliteStatement rollback = new(connection, "ROLLBACK");
    private StoreException? broken;
    private long last = number;
    private long commits;
    private long transactions;
    private long checkpoints;
    private int checkpointed;

    internal StoreFigures Figures => new(
        Volatile.Read(ref commits),
        Volatile.Read(ref transactions),
        Volatile.Read(ref transactions) + (FlushesPerCheckpoint * Volatile.Read(ref checkpoints)));

    /// <summary>Writes the group and tells each caller what became of it. Does not throw.</summary>
    internal void Write(List<WaitingCommit> group)
    {
        if (TryWrite(group) is not { } fault)
        {
            Tell(group);
            CheckpointWhenDue();
        }
        else if (group.Count == 1 || broken is not null || fault.InnerException is SqliteException disk
            && StoreFaults.IsOfTheDisk(disk))
        {
            // Nothing of the group is stored: each of its turns is undone and its caller told.
            Tell(group, broken ?? fault);
        }
        else
        {
            // One of them cannot be stored; the others must not suffer for it.
            group.ForEach(entry => Write([entry]));
        }
    }

    public void Dispose()
    {
        writes.Dispose();
        begin.Dispose();
        commit.Dispose();
        rollback.Dispose();
        connection.Dispose();
    }

    /// <summary>
    /// Some callers after one another on one thread: waking a thread for each costs more than what it then does.
    /// </summary>
    private static void Tell(List<WaitingCommit> group, StoreException? fault = null)
    {
        foreach (var some in group.Chunk(CallersPerThread))
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                told => Array.ForEach(told, entry => entry.Tell(fault)), some, preferLocal: false);
        }
    }

    private StoreException? TryWrite(List<WaitingCommit> group)
    {
        if (broken is not null)
        {
            return broken;
        }

        try
        {
            begin.Run();
            group.ForEach(entry => writes.Write(entry.Commit));
            writes.Number(last + 1, group.Select(entry => entry.Commit));
            commit.Run();
            owner.Acknowledge(++last);
            commits += group.Sum(entry => entry.Commit.Turns);
            transactions++;
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return UndoneBy(e);
        }
    }

    private StoreException UndoneBy(Exception e)
    {
        var fault = e is SqliteException error
            ? StoreFaults.Explain(connection.DataSource, error)
            : new StoreException($"The change could not be written and has not happened: {e.Message}", e);
        broken = e is SqliteException final && StoreFaults.IsFinal(final) ? fault : null;
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            rollback.Run();
        }

        return fault;
    }

    /// <summary>
    /// Done here rather than by SQLite within a commit, so that it is counted and its callers are answered first. What
    /// it cannot do now it does next time; the log keeps everything until then.
    /// </summary>
    private void CheckpointWhenDue()
    {
        raw.sqlite3_db_status(connection.Handle, PagesWritten, out var written, out _, 0);
        if (written - checkpointed >= LogPages)
        {
            checkpointed = written;
            checkpoints++;
            raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);
        }
    }
}
