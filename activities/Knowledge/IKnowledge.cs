using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Search;

namespace Steward.Activities.Knowledge;

/// <summary>What the shop knows: search over its articles, whatever index keeps their passages.</summary>
public interface IKnowledge
{
    /// <summary>The best passages, best first; empty when nothing fits.</summary>
    Task<IReadOnlyList<Passage>> SearchAsync(PassageQuery query, CancellationToken cancellation = default);

    /// <summary>The best articles, best first: what a long account of a problem calls for, not one sentence of it.
    /// </summary>
    Task<IReadOnlyList<ArticleHit>> SearchArticlesAsync(PassageQuery query, CancellationToken cancellation = default);

    /// <summary>The telling words of a question, the most telling first, as passages of that language see them.</summary>
    /// <param name="language">ISO 639-1; a language without passages has no telling words.</param>
    Task<IReadOnlyList<AskedWord>> ReadAsync(string text, string language, CancellationToken cancellation = default);

    /// <summary>The passage as it stands now; null when it is gone.</summary>
    Task<Passage?> FindAsync(string passageId, CancellationToken cancellation = default);

    /// <summary>
    /// Makes these the articles: what is new or changed is indexed, what is not among them is gone from the next search
    /// on, and the rest is left alone.
    /// </summary>
    Task<SyncReport> SyncAsync(IReadOnlyList<Article> articles, CancellationToken cancellation = default);
}
