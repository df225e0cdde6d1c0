using System.Diagnostics;

namespace Steward.Engine.Storage;

/// <summary>
/// The one writer of the data file. Commits that wait while another is written go together into the next transaction:
/// one flush to disk serves them all. Under load a transaction also waits a little for company.
/// </summary>
internal sealed class SqliteCommitter : IAsyncDisposable
{
    private readonly object sync = new();
    private readonly GroupSize expected = new();
    private readonly SqliteWriter writer;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<WaitingCommit> waiting = [];
    private int wanted = 1;
    private bool closed;

    internal SqliteCommitter(SqliteWriter writer)
    {
        this.writer = writer;
        new Thread(Run) { IsBackground = true, Name = "Engine writer" }.Start();
    }

    internal StoreFigures Figures => writer.Figures;

    internal Task CommitAsync(EngineCommit commit)
    {
        var entry = new WaitingCommit(commit);
        lock (sync)
        {
            if (closed)
            {
                return Task.FromException(new StoreException("The data file is closed: the engine is stopping."));
            }

            waiting.Add(entry);
            if (waiting.Count >= wanted)
            {
                Monitor.Pulse(sync);
            }
        }

        return entry.Written;
    }

    /// <summary>Writes what still waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (sync)
        {
            closed = true;
            Monitor.Pulse(sync);
        }

        await ended.Task;
    }

    private void Run()
    {
        while (Take() is { Count: > 0 } group)
        {
            expected.Note(group.Count);
            writer.Write(group);
        }

        writer.Dispose();
        ended.SetResult();
    }

    /// <summary>The next group; empty when the file is closed and all is written.</summary>
    private List<WaitingCommit> Take()
    {
        lock (sync)
        {
            AwaitAny();
            AwaitCompany(expected.Next);
            var group = waiting;
            waiting = [];
            return group;
        }
    }

    private void AwaitAny()
    {
        wanted = 1;
        while (waiting.Count == 0 && !closed)
        {
            Monitor.Wait(sync);
        }
    }

    /// <summary>Until so many wait, or no more seem to come.</summary>
    private void AwaitCompany(int count)
    {
        wanted = count;
        var began = Stopwatch.GetTimestamp();
        for (var seen = 0; IsWorthWaiting(count, seen, began);)
        {
            seen = waiting.Count;
            Monitor.Wait(sync, GroupSize.Lull);
        }
    }

    private bool IsWorthWaiting(int count, int seen, long began) => !closed
        && waiting.Count > seen && waiting.Count < count
        && Stopwatch.GetElapsedTime(began) < GroupSize.Patience;
}
