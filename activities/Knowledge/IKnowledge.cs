namespace Steward.Activities.Knowledge;

/// <summary>What the shop knows: search over its articles, whatever index keeps their passages.</summary>
public interface IKnowledge
{
    /// <summary>The best passages, best first; empty when nothing fits.</summary>
    Task<IReadOnlyList<Passage>> SearchAsync(PassageQuery query, CancellationToken cancellation = default);

    /// <summary>The passage as it stands now; null when it is gone.</summary>
    Task<Passage?> FindAsync(string passageId, CancellationToken cancellation = default);

    /// <summary>Replaces the articles: what is not among them is gone from the next search on.</summary>
    Task SyncAsync(IReadOnlyList<Article> articles, CancellationToken cancellation = default);
}
