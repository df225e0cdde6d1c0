using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>
/// Keeps the state of the index at hand. Another process may fill a new generation, so it is looked at again after a
/// moment; deleted passages do not depend on it, they are gone at once.
/// </summary>
internal sealed class SearchStates(IPassageIndex index, IPassageEmbedder embedder, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private volatile Held? held;

    public async Task<SearchState> CurrentAsync(CancellationToken cancellation)
    {
        if (held is { } known && time.GetElapsedTime(known.At) < Fresh)
        {
            return known.State;
        }

        return await ReadAsync(cancellation);
    }

    public async Task<SearchState> ReadAsync(CancellationToken cancellation)
    {
        var state = await index.StateAsync(cancellation);
        var before = held?.State;
        var embedding = state?.Generation == before?.Index?.Generation
            ? before?.Embedding
            : await OpenAsync(state, cancellation);
        var next = new SearchState(state, embedding);
        held = new Held(next, time.GetTimestamp());
        return next;
    }

    private async Task<PassageEmbedding?> OpenAsync(IndexState? state, CancellationToken cancellation) =>
        state is null or { Dimensions: 0 }
            ? null
            : embedder.Open(await index.ModelAsync(cancellation), state.Dimensions);

    private sealed record Held(SearchState State, long At);
}
