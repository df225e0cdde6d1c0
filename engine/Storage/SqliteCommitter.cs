using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Steward.Engine.Storage;

/// <summary>
/// The one writer of the data file. Commits that wait while another is written go together into the next transaction:
/// one flush to disk serves them all.
/// </summary>
internal sealed class SqliteCommitter : IAsyncDisposable
{
    private const int LargestGroup = 64;

    private readonly Channel<WaitingCommit> waiting = Channel.CreateUnbounded<WaitingCommit>(
        new UnboundedChannelOptions { SingleReader = true });

    private readonly SqliteConnection connection;
    private readonly SqliteWrites writes;
    private readonly Task loop;

    internal SqliteCommitter(SqliteConnection connection)
    {
        this.connection = connection;
        writes = new SqliteWrites(connection);
        loop = Task.Factory.StartNew(
            RunAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    internal Task CommitAsync(EngineCommit commit)
    {
        var entry = new WaitingCommit(commit);
        return waiting.Writer.TryWrite(entry)
            ? entry.Written.Task
            : Task.FromException(new ObjectDisposedException(nameof(SqliteCommitter), "The data file is closed."));
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        writes.Dispose();
        await connection.DisposeAsync();
    }

    private async Task RunAsync()
    {
        var group = new List<WaitingCommit>(LargestGroup);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && waiting.Reader.TryRead(out var next))
            {
                group.Add(next);
            }

            Write(group);
            group.Clear();
        }
    }

    private void Write(List<WaitingCommit> group)
    {
        try
        {
            using var transaction = connection.BeginTransaction();
            writes.Join(transaction);
            group.ForEach(entry => writes.Write(entry.Commit));
            transaction.Commit();
            group.ForEach(entry => entry.Written.SetResult());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nothing of the group is stored: each of its turns is undone and its caller told.
            group.ForEach(entry => entry.Written.TrySetException(e));
        }
    }
}
