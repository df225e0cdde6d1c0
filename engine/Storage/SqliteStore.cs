using Dapper;
using Microsoft.Data.Sqlite;
using Steward.Engine.Runs;

namespace Steward.Engine.Storage;

/// <summary>Keeps everything in one SQLite file. A commit that has returned survives a crash of the machine.</summary>
internal sealed class SqliteStore : IEngineStore
{
    private const string SelectNamespaces = "SELECT body FROM namespaces";
    private const string SelectMessages = "SELECT body FROM messages ORDER BY id";

    /// <summary>Only what is under way is needed in full.</summary>
    private const string SelectRuns = """
        SELECT namespace AS Namespace, workflow_id AS WorkflowId, run_id AS RunId, is_open AS IsOpen, info AS Info,
            rests_until AS RestsUntil,
            CASE WHEN is_open = 1 AND rests_until IS NULL THEN extras ELSE x'' END AS Extras
        FROM runs
        """;

    private const string SelectRun = """
        SELECT namespace AS Namespace, workflow_id AS WorkflowId, run_id AS RunId, is_open AS IsOpen, info AS Info,
            rests_until AS RestsUntil, extras AS Extras
        FROM runs WHERE run_id = @runId AND namespace = @ns AND workflow_id = @workflowId
        """;

    private const string SelectLatest = "SELECT run_id FROM latest WHERE namespace = @ns AND workflow_id = @workflowId";

    private const string SelectEvents =
        "SELECT body FROM events WHERE run_id = @runId AND last_id >= @first AND first_id <= @last ORDER BY first_id";

    private const string SelectProgress = "SELECT at FROM progress";

    private readonly string connectionString;
    private readonly DataFileLock ownership;
    private readonly SqliteCommitter committer;

    private SqliteStore(string connectionString, DataFileLock ownership, SqliteCommitter committer) =>
        (this.connectionString, this.ownership, this.committer) = (connectionString, ownership, committer);

    /// <exception cref="StoreException">The file cannot be used; the message says why and what helps.</exception>
    internal static async Task<IEngineStore> OpenAsync(string file)
    {
        file = Path.GetFullPath(file);
        var owner = DataFileLock.Take(file);
        var address = new SqliteConnectionStringBuilder { DataSource = file, Pooling = true }.ToString();
        try
        {
            return new SqliteStore(address, owner, new SqliteCommitter(await SqliteOpening.OpenAsync(file, address, owner)));
        }
        catch (Exception e)
        {
            SqliteConnection.ClearPool(new SqliteConnection(address));
            owner.Dispose();
            throw e is SqliteException refused ? StoreFaults.Explain(file, refused) : e;
        }
    }

    public StoreFigures Figures => committer.Figures;

    public async Task<EngineImage> LoadAsync()
    {
        await using var connection = await ConnectAsync();
        var namespaces = await connection.QueryAsync<byte[]>(SelectNamespaces);
        var runs = await connection.QueryUnbufferedAsync<RunRow>(SelectRuns).Select(Read).ToListAsync();
        var messages = await connection.QueryAsync<byte[]>(SelectMessages);
        return new EngineImage(
            [.. namespaces.Select(body => EngineJson.Read<StoredNamespace>(body))],
            runs,
            [.. messages.Select(body => EngineJson.Read<CrossRunMessage>(body))])
        {
            At = new DateTimeOffset(await connection.ExecuteScalarAsync<long>(SelectProgress), TimeSpan.Zero),
        };
    }

    public Task CommitAsync(EngineCommit commit) => committer.CommitAsync(commit);

    public async Task<StoredRun?> FindRunAsync(string ns, string workflowId, string runId)
    {
        await using var connection = await ConnectAsync();
        if (runId.Length == 0)
        {
            runId = await connection.ExecuteScalarAsync<string?>(SelectLatest, new { ns, workflowId }) ?? "";
        }

        var row = await connection.QuerySingleOrDefaultAsync<RunRow>(SelectRun, new { runId, ns, workflowId });
        return row is null ? null : Read(row);
    }

    public async Task<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(string runId, long first, long last)
    {
        await using var connection = await ConnectAsync();
        var batches = await connection.QueryAsync<byte[]>(SelectEvents, new { runId, first, last });
        return
        [
            .. batches.SelectMany(batch => History.Parser.ParseFrom(batch).Events)
                .Where(e => e.EventId >= first && e.EventId <= last),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await committer.DisposeAsync();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        ownership.Dispose();
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static StoredRun Read(RunRow row) =>
        new(new RunKey(row.Namespace, row.WorkflowId, row.RunId), row.IsOpen, row.Info, row.Extras)
        {
            RestsUntil = row.RestsUntil,
        };

    private sealed class RunRow
    {
        public string Namespace { get; init; } = "";

        public string WorkflowId { get; init; } = "";

        public string RunId { get; init; } = "";

        public bool IsOpen { get; init; }

        public byte[] Info { get; init; } = [];

        public byte[] Extras { get; init; } = [];

        public long? RestsUntil { get; init; }
    }
}
