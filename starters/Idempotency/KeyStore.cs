using Dapper;
using Microsoft.Data.Sqlite;

namespace Steward.Starters.Idempotency;

/// <summary>
/// Remembers Idempotency-Keys and their answers in <c>api.db</c> of the data folder. Scopes and bodies are kept as
/// hashes. It only makes answers repeatable: that effects happen once is held by the archive's and the conversation's
/// own keys, so that a crash between effect and answer is harmless.
/// </summary>
internal sealed class KeyStore : IDisposable
{
    private readonly string connectionString;
    private readonly TimeSpan patience;
    private readonly TimeSpan memory;
    private readonly TimeProvider time;

    /// <param name="patience">After this long a request under way counts as died.</param>
    /// <param name="memory">How long keys are remembered.</param>
    public KeyStore(string dataFolder, TimeSpan patience, TimeSpan memory, TimeProvider time)
    {
        Directory.CreateDirectory(dataFolder);
        connectionString =
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "api.db") }.ToString();
        (this.patience, this.memory, this.time) = (patience, memory, time);
        using var connection = Open();
        connection.Execute(KeyStoreSql.Schema);
        connection.Execute(KeyStoreSql.Forget, new { Before = Before(memory) });
    }

    /// <summary>Takes the key for a request, or says what stands under it.</summary>
    public async Task<KeyLookup> BeginAsync(string scope, string bodyHash)
    {
        await using var connection = Open();
        var taken = await connection.ExecuteAsync(
            KeyStoreSql.Begin,
            new
            {
                Scope = scope,
                BodyHash = bodyHash,
                Now = Now(),
                Died = Before(patience),
                Forgotten = Before(memory),
            });
        if (taken == 1)
        {
            return new KeyLookup(KeyState.Fresh);
        }

        var row = await connection.QuerySingleOrDefaultAsync<KeyRow>(KeyStoreSql.Find, new { Scope = scope });
        return row switch
        {
            null => new KeyLookup(KeyState.UnderWay),
            _ when row.BodyHash != bodyHash => new KeyLookup(KeyState.OtherBody),
            { Status: null } => new KeyLookup(KeyState.UnderWay),
            _ => new KeyLookup(
                KeyState.Answered,
                new KeyedAnswer((int)row.Status.Value, row.ContentType, row.Location, row.Body ?? [])),
        };
    }

    public async Task CompleteAsync(string scope, KeyedAnswer answer)
    {
        await using var connection = Open();
        await connection.ExecuteAsync(
            KeyStoreSql.Complete,
            new { Scope = scope, answer.Status, answer.ContentType, answer.Location, answer.Body });
    }

    /// <summary>Gives the key back after a request that was refused: nothing happened under it.</summary>
    public async Task ReleaseAsync(string scope)
    {
        await using var connection = Open();
        await connection.ExecuteAsync(KeyStoreSql.Release, new { Scope = scope });
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private long Before(TimeSpan age) => (time.GetUtcNow() - age).ToUnixTimeMilliseconds();
}
