using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Standby;

/// <summary>
/// Makes one index hold what another holds: what differs, or all of it when the generation is another.
/// </summary>
internal static class IndexCopy
{
    private const int PageSize = 200;

    /// <summary>Answers how many passages were put in or taken out.</summary>
    public static async Task<int> RunAsync(IPassageIndex from, IPassageIndex to, CancellationToken cancellation)
    {
        if (await from.StateAsync(cancellation) is not { } state)
        {
            return 0;
        }

        var wanted = await from.StampsAsync(cancellation);
        return (await to.StateAsync(cancellation))?.Generation == state.Generation
            ? await ApplyAsync(from, to, wanted, cancellation)
            : await ReplaceAsync(from, to, state, wanted, cancellation);
    }

    private static async Task<int> ReplaceAsync(
        IPassageIndex from,
        IPassageIndex to,
        IndexState state,
        IReadOnlyDictionary<string, string> wanted,
        CancellationToken cancellation)
    {
        var generation = new IndexGeneration
        {
            Name = state.Generation,
            Recipe = state.Recipe,
            Dimensions = state.Dimensions,
            Model = await from.ModelAsync(cancellation),
        };
        await to.ReplaceAsync(generation, await ReadAsync(from, [.. wanted.Keys], cancellation), cancellation);
        return wanted.Count;
    }

    private static async Task<int> ApplyAsync(
        IPassageIndex from,
        IPassageIndex to,
        IReadOnlyDictionary<string, string> wanted,
        CancellationToken cancellation)
    {
        var held = await to.StampsAsync(cancellation);
        var changed = wanted.Where(at => held.GetValueOrDefault(at.Key) != at.Value).Select(at => at.Key).ToList();
        var gone = held.Keys.Where(id => !wanted.ContainsKey(id)).ToList();
        if (changed.Count + gone.Count > 0)
        {
            await to.ApplyAsync(new(await ReadAsync(from, changed, cancellation), gone), cancellation);
        }

        return changed.Count + gone.Count;
    }

    private static async Task<IReadOnlyList<IndexedPassage>> ReadAsync(
        IPassageIndex from, IReadOnlyList<string> passageIds, CancellationToken cancellation)
    {
        List<IndexedPassage> passages = [];
        foreach (var page in passageIds.Chunk(PageSize))
        {
            passages.AddRange(await from.FindAsync(page, cancellation));
        }

        return passages;
    }
}
