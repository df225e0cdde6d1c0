using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Steward.Activities.Storage.Sqlite;

/// <summary>
/// Puts the writers of one process in a row. Whoever comes first opens a transaction, runs everything that waits, each
/// under a savepoint of its own, and commits all of it by one flush to the disk: the flush is what a write costs.
/// </summary>
internal sealed class WriteQueue(Func<CancellationToken, Task<SqliteConnection>> connect)
{
    /// <summary>Bounds how long the first of a row waits for the last.</summary>
    private const int LongestRow = 64;

    private readonly ConcurrentQueue<IPendingWrite> waiting = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<T> RunAsync<T>(Func<StorageSession, Task<T>> write, CancellationToken cancellation)
    {
        var pending = new PendingWrite<T>(write, cancellation);
        waiting.Enqueue(pending);
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            // Another's turn may have taken this write along.
            while (!pending.IsOver)
            {
                await CommitAsync(TakeRow());
            }
        }
        finally
        {
            turn.Release();
        }

        return await pending.Result;
    }

    private List<IPendingWrite> TakeRow()
    {
        var row = new List<IPendingWrite>();
        while (row.Count < LongestRow && waiting.TryDequeue(out var next))
        {
            row.Add(next);
        }

        return row;
    }

    private async Task CommitAsync(List<IPendingWrite> row)
    {
        try
        {
            await using var connection = await connect(CancellationToken.None);
            await using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var write in row)
            {
                await write.RunAsync(connection, transaction);
            }

            await transaction.CommitAsync();
            row.ForEach(write => write.Committed());
        }
        catch (Exception failure)
        {
            // Nothing of the row was kept: every writer must know.
            row.ForEach(write => write.Lost(failure));
        }
    }
}
