namespace Steward.Activities.Knowledge.Index;

/// <summary>
/// Where passages are kept and looked up: the embedded index, or Elasticsearch. The port knows two ways to look, by
/// terms and by vector; analysis, embedding, fusion, suppression of near-duplicates and thresholds stay above it, so
/// that every adapter ranks alike. Every change is seen by the next call that begins after it has returned.
/// </summary>
public interface IPassageIndex
{
    /// <summary>What the index holds now; null before the first <see cref="ReplaceAsync"/>.</summary>
    Task<IndexState?> StateAsync(CancellationToken cancellation = default);

    /// <summary>
    /// The passages with any of the terms, best first, by BM25 with <see cref="Bm25.K1"/> and <see cref="Bm25.B"/>.
    /// </summary>
    Task<IReadOnlyList<PassageHit>> SearchAsync(TermSearch search, CancellationToken cancellation = default);

    /// <summary>The passages whose vectors are nearest by cosine, best first; scores are cosines, -1 to 1.</summary>
    Task<IReadOnlyList<PassageHit>> SearchAsync(VectorSearch search, CancellationToken cancellation = default);

    /// <summary>The passages that are there, in the order of the ids; those that are gone are left out.</summary>
    Task<IReadOnlyList<IndexedPassage>> FindAsync(
        IReadOnlyList<string> passageIds, CancellationToken cancellation = default);

    /// <summary>
    /// In how many passages of the language each term is, counted in the part that has it most; 0 where it is in none.
    /// Passages that have just been removed may still count.
    /// </summary>
    Task<IReadOnlyList<int>> FrequenciesAsync(
        string language, IReadOnlyList<string> terms, CancellationToken cancellation = default);

    /// <summary>The <see cref="IndexedPassage.Stamp"/> of every passage, by id: what a sync compares with.</summary>
    Task<IReadOnlyDictionary<string, string>> StampsAsync(CancellationToken cancellation = default);

    /// <summary>Puts passages in or over those of the same id, and takes others out: all at once, or nothing.</summary>
    Task ApplyAsync(PassageChanges changes, CancellationToken cancellation = default);

    /// <summary>
    /// Fills a new generation beside the one in use and then turns to it in one step; the old one is deleted. Searches
    /// see the one or the other, never a mixture. A failure leaves the old generation in use.
    /// </summary>
    Task ReplaceAsync(
        IndexGeneration generation, IReadOnlyList<IndexedPassage> passages, CancellationToken cancellation = default);

    /// <summary>
    /// The model that the generation in use was filled with, see <see cref="IndexGeneration.Model"/>; null when it had
    /// none.
    /// </summary>
    Task<ReadOnlyMemory<byte>?> ModelAsync(CancellationToken cancellation = default);
}
