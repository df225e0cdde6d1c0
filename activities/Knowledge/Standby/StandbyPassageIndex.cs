using Steward.Activities.Knowledge.Index;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Standby;

/// <summary>
/// A search server with an embedded index that stands by. Changes go to both. While the server is out, the embedded
/// index answers, and takes the changes: it is ahead then, and what it holds goes to the server when that is back. An
/// outage with nothing embedded is the caller's: the conversation waits for a person.
/// </summary>
internal sealed class StandbyPassageIndex(IPassageIndex server, IPassageIndex embedded, SearchHealth health)
    : IPassageIndex, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private bool ahead;

    /// <summary>During an outage with nothing embedded null: a sync then fills the embedded index.</summary>
    public Task<IndexState?> StateAsync(CancellationToken cancellation = default) =>
        ReadAsync(index => index.StateAsync(cancellation), orEmbedded: true);

    public Task<IReadOnlyList<PassageHit>> SearchAsync(TermSearch search, CancellationToken cancellation = default) =>
        ReadAsync(index => index.SearchAsync(search, cancellation));

    public Task<IReadOnlyList<PassageHit>> SearchAsync(VectorSearch search, CancellationToken cancellation = default) =>
        ReadAsync(index => index.SearchAsync(search, cancellation));

    public Task<IReadOnlyList<IndexedPassage>> FindAsync(
        IReadOnlyList<string> passageIds, CancellationToken cancellation = default) =>
        ReadAsync(index => index.FindAsync(passageIds, cancellation));

    public Task<IReadOnlyList<int>> FrequenciesAsync(
        string language, IReadOnlyList<string> terms, CancellationToken cancellation = default) =>
        ReadAsync(index => index.FrequenciesAsync(language, terms, cancellation));

    /// <summary>What a sync compares with: while the server is out or behind, the embedded index's.</summary>
    public Task<IReadOnlyDictionary<string, string>> StampsAsync(CancellationToken cancellation = default) =>
        ReadAsync(index => index.StampsAsync(cancellation), orEmbedded: true);

    public Task<ReadOnlyMemory<byte>?> ModelAsync(CancellationToken cancellation = default) =>
        ReadAsync(index => index.ModelAsync(cancellation));

    public Task ApplyAsync(PassageChanges changes, CancellationToken cancellation = default) =>
        ChangeAsync(index => index.ApplyAsync(changes, cancellation), replaces: false, cancellation);

    public Task ReplaceAsync(
        IndexGeneration generation, IReadOnlyList<IndexedPassage> passages, CancellationToken cancellation = default) =>
        ChangeAsync(index => index.ReplaceAsync(generation, passages, cancellation), replaces: true, cancellation);

    /// <summary>Brings the one that is behind in line with the other.</summary>
    /// <exception cref="StewardException">The server is out.</exception>
    public async Task AlignAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await (ahead
                ? IndexCopy.RunAsync(embedded, server, cancellation)
                : IndexCopy.RunAsync(server, embedded, cancellation));
            ahead = false;
            health.Back();
        }
        catch (StewardException outage) when (outage.Type is ErrorTypes.Unavailable)
        {
            health.Out(outage);
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>While it is ahead the embedded index answers, too: what was deleted meanwhile stays unseen.</summary>
    private async Task<T> ReadAsync<T>(Func<IPassageIndex, Task<T>> read, bool orEmbedded = false)
    {
        if (Volatile.Read(ref ahead))
        {
            return await read(embedded);
        }

        try
        {
            var answer = await read(server);
            health.Back();
            return answer;
        }
        catch (StewardException outage) when (outage.Type is ErrorTypes.Unavailable)
        {
            health.Out(outage);
            return orEmbedded || await embedded.StateAsync() is not null ? await read(embedded) : throw Nowhere(outage);
        }
    }

    private async Task ChangeAsync(
        Func<IPassageIndex, Task> change, bool replaces, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (replaces || await IsInLineAsync(cancellation))
            {
                await change(embedded);
            }

            if (!ahead)
            {
                await change(server);
            }
        }
        catch (StewardException outage) when (outage.Type is ErrorTypes.Unavailable)
        {
            // Not lost: it is in the embedded index, and the keeper takes it to the server.
            health.Out(outage);
            Volatile.Write(ref ahead, value: true);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// False for a process that has just started beside a filled server: what the embedded index lacks then is more
    /// than this change, and the keeper copies all of it.
    /// </summary>
    private async Task<bool> IsInLineAsync(CancellationToken cancellation)
    {
        if (ahead)
        {
            return true;
        }

        var held = (await embedded.StateAsync(cancellation))?.Generation;
        try
        {
            return held == (await server.StateAsync(cancellation))?.Generation;
        }
        catch (StewardException outage) when (outage.Type is ErrorTypes.Unavailable && held is not null)
        {
            health.Out(outage);
            return true;
        }
    }

    private static StewardException Nowhere(StewardException outage) => new(
        ErrorTypes.Unavailable, $"{outage.Message} Nothing is embedded yet that could answer in its place.", outage);
}
