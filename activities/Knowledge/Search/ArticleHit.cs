namespace Steward.Activities.Knowledge.Search;

/// <param name="ArticleId">The article.</param>
/// <param name="Score">Comparable within one search only.</param>
public sealed record ArticleHit(string ArticleId, double Score);
