using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>What the search by meaning found.</summary>
/// <param name="Hits">Best first.</param>
/// <param name="Fault">Why it could not search; null when it could.</param>
internal sealed record DenseHits(IReadOnlyList<PassageHit> Hits, string? Fault = null)
{
    public static DenseHits None { get; } = new([]);

    public static DenseHits NoVectors { get; } = new([], "the index holds no vectors");
}
