using Microsoft.Data.Sqlite;

namespace Steward.Engine.Storage;

/// <summary>The prepared statements of a commit.</summary>
internal sealed class SqliteWrites(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement putNamespace = new(connection,
        "INSERT INTO namespaces (name, body) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET body = excluded.body");

    private readonly SqliteStatement removeNamespace = new(connection, "DELETE FROM namespaces WHERE name = $1");

    private readonly SqliteStatement putRun = new(connection, """
        INSERT INTO runs (run_id, namespace, workflow_id, is_open, info, extras, rests_until)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (run_id) DO UPDATE SET is_open = excluded.is_open, info = excluded.info, extras = excluded.extras,
            rests_until = excluded.rests_until
        """);

    private readonly SqliteStatement putLatest = new(connection, """
        INSERT INTO latest (namespace, workflow_id, run_id) VALUES ($1, $2, $3)
        ON CONFLICT (namespace, workflow_id) DO UPDATE SET run_id = excluded.run_id
        """);

    private readonly SqliteStatement addEvents = new(connection,
        "INSERT INTO events (run_id, first_id, last_id, body) VALUES ($1, $2, $3, $4)");

    private readonly SqliteStatement addMessage = new(connection,
        "INSERT INTO messages (id, body) VALUES ($1, $2)");

    private readonly SqliteStatement removeMessage = new(connection, "DELETE FROM messages WHERE id = $1");

    private readonly SqliteStatement removeRun = new(connection, "DELETE FROM runs WHERE run_id = $1");

    private readonly SqliteStatement removeEvents = new(connection, "DELETE FROM events WHERE run_id = $1");

    private readonly SqliteStatement removeLatest = new(connection, "DELETE FROM latest WHERE run_id = $1");

    private readonly SqliteStatement putProgress = new(connection,
        "UPDATE progress SET number = $1, at = max(at, $2)");

    private SqliteStatement[] All =>
    [
        putNamespace, removeNamespace, putRun, putLatest, addEvents, addMessage, removeMessage,
        removeRun, removeEvents, removeLatest, putProgress,
    ];

    public void Dispose()
    {
        foreach (var statement in All)
        {
            statement.Dispose();
        }
    }

    internal void Write(EngineCommit commit)
    {
        WriteNamespaces(commit);
        foreach (var run in commit.Runs)
        {
            PutRun(run);
        }

        foreach (var run in commit.Latest)
        {
            putLatest.Run(run.Key.Namespace, run.Key.WorkflowId, run.Key.RunId);
        }

        foreach (var (runId, written) in commit.History)
        {
            addEvents.Run(runId, written.Events[0].EventId, written.Events[^1].EventId, written.ToBytes());
        }

        WriteMessages(commit);
        foreach (var run in commit.Deleted)
        {
            Delete(run.RunId);
        }
    }

    /// <summary>Says that this is the transaction with that number.</summary>
    internal void Number(long number, IEnumerable<EngineCommit> commits) =>
        putProgress.Run(number, commits.Max(commit => commit.At.UtcTicks));

    private void WriteNamespaces(EngineCommit commit)
    {
        foreach (var ns in commit.Namespaces)
        {
            putNamespace.Run(ns.Name, EngineJson.Write(ns));
        }

        foreach (var name in commit.DeletedNamespaces)
        {
            removeNamespace.Run(name);
        }
    }

    private void WriteMessages(EngineCommit commit)
    {
        foreach (var message in commit.Sent)
        {
            addMessage.Run(message.Id, EngineJson.Write(message));
        }

        foreach (var id in commit.Received)
        {
            removeMessage.Run(id);
        }
    }

    private void PutRun(StoredRun run) => putRun.Run(
        run.Key.RunId, run.Key.Namespace, run.Key.WorkflowId, run.IsOpen ? 1L : 0L, run.Info, run.Extras,
        run.RestsUntil);

    private void Delete(string runId)
    {
        removeRun.Run(runId);
        removeEvents.Run(runId);
        removeLatest.Run(runId);
    }
}
