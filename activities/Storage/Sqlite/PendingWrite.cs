using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Steward.Activities.Storage.Sqlite;

/// <summary>A write with its answer, which is given only after the commit.</summary>
internal sealed class PendingWrite<T>(
    Func<StorageSession, Task<T>> write, CancellationToken cancellation) : IPendingWrite
{
    private const string Savepoint = "one_write";

    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Activity? trace = Activity.Current;
    private Task<T>? ran;

    public bool IsOver => done.Task.IsCompleted;

    public Task<T> Result => done.Task;

    public async Task RunAsync(SqliteConnection connection, SqliteTransaction transaction)
    {
        if (cancellation.IsCancellationRequested)
        {
            ran = Task.FromCanceled<T>(cancellation);
            return;
        }

        await transaction.SaveAsync(Savepoint, CancellationToken.None);
        ran = AttemptAsync(new StorageSession(connection, transaction, holdSql: null, cancellation));
        await Task.WhenAny(ran);
        if (!ran.IsCompletedSuccessfully)
        {
            await transaction.RollbackAsync(Savepoint, CancellationToken.None);
        }

        await transaction.ReleaseAsync(Savepoint, CancellationToken.None);
    }

    public void Committed() => done.SetFromTask(ran!);

    public void Lost(Exception failure) => done.TrySetException(failure);

    /// <summary>
    /// Makes a task of what the writer throws before its first await, too. It runs in the turn of another writer, but
    /// belongs to the trace that it was asked for in.
    /// </summary>
    private async Task<T> AttemptAsync(StorageSession session)
    {
        Activity.Current = trace;
        return await write(session);
    }
}
