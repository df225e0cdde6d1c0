namespace Steward.Activities.Knowledge.Index;

/// <summary>
/// A look-up by terms. A passage's score is the sum over <see cref="Terms"/> of the weight times the passage's best
/// part plus <see cref="TieBreaker"/> times its other parts; a part scores its boost times BM25 of the term in that part
/// of that language (document frequency and average length per part and language).
/// </summary>
/// <param name="Terms">Of one or several languages; terms that stand twice count twice.</param>
/// <param name="Boosts">Of each part of <see cref="PassageParts"/>; a part that is not named is not looked in.</param>
/// <param name="Filter">What may be found.</param>
/// <param name="Count">At most so many hits, 1 to 1,000.</param>
public sealed record TermSearch(
    IReadOnlyList<WeightedTerm> Terms, IReadOnlyDictionary<string, float> Boosts, PassageFilter Filter, int Count)
{
    /// <summary>What a term's other parts count for beside its best, 0 to 1.</summary>
    public float TieBreaker { get; init; } = 0.3f;
}
