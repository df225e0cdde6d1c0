namespace Steward.Activities.Storage.Requests;

/// <summary>
/// Remembers Idempotency-Keys and their answers. Scopes and bodies are kept as hashes. It only makes answers
/// repeatable: that effects happen once is held by the archive's and the conversation's own keys, so that a crash
/// between effect and answer is harmless.
/// </summary>
/// <param name="database">The store.</param>
/// <param name="patience">After this long a request under way counts as died.</param>
/// <param name="memory">How long keys are remembered.</param>
/// <param name="time">The clock.</param>
public sealed class RequestKeys(StewardDatabase database, TimeSpan patience, TimeSpan memory, TimeProvider time)
{
    private static readonly TimeSpan BetweenForgettings = TimeSpan.FromHours(1);

    private long forgottenAt = long.MinValue;

    /// <summary>Takes the key for a request, or says what stands under it.</summary>
    public async Task<KeyLookup> BeginAsync(string scope, string bodyHash, CancellationToken cancellation = default)
    {
        await ForgetAsync(cancellation);
        return await database.WriteAsync(
            StoreScope.Record(scope), session => BeginAsync(session, scope, bodyHash), cancellation);
    }

    public Task CompleteAsync(string scope, KeyedAnswer answer) => ExecuteAsync(
        RequestKeySql.Complete, scope, new { scope, answer.Status, answer.ContentType, answer.Location, answer.Body });

    /// <summary>Gives the key back after a request that was refused: nothing happened under it.</summary>
    public Task ReleaseAsync(string scope) => ExecuteAsync(RequestKeySql.Release, scope, new { scope });

    private async Task<KeyLookup> BeginAsync(StorageSession session, string scope, string bodyHash)
    {
        var taken = await session.ExecuteAsync(
            RequestKeySql.Begin,
            new { scope, bodyHash, now = Now(), died = Before(patience), forgotten = Before(memory) });
        if (taken is 1)
        {
            return new KeyLookup(KeyState.Fresh);
        }

        var row = await session.FindAsync<KeyRow>(RequestKeySql.Find, new { scope });
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

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        var last = Interlocked.Read(ref forgottenAt);
        if (last < Before(BetweenForgettings) && Interlocked.CompareExchange(ref forgottenAt, Now(), last) == last)
        {
            await database.WriteAsync(
                session => session.ExecuteAsync(RequestKeySql.Forget, new { before = Before(memory) }), cancellation);
        }
    }

    private Task ExecuteAsync(string sql, string scope, object values) =>
        database.WriteAsync(StoreScope.Record(scope), session => session.ExecuteAsync(sql, values));

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private long Before(TimeSpan age) => (time.GetUtcNow() - age).ToUnixTimeMilliseconds();
}
