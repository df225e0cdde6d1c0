using Steward.Activities.Knowledge.Analysis;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>
/// Ranks articles by their passages: an article counts as much as its best passage and a little of its next. What is
/// about the same thing supports each other: articles of a series gain a share of the series' best, its introduction a
/// larger one. The shares were found by cross-validation over tasks.
/// </summary>
internal static class ArticleRanking
{
    private const double SeriesShare = 0.3;
    private const double LeadShare = 0.4;
    private const double NextShare = 0.2;
    private const int NextPassages = 3;

    /// <param name="hits">Passages, best first.</param>
    /// <param name="leads">The introductions that are there, of the series that the hits belong to.</param>
    public static IReadOnlyList<ArticleHit> Rank(IReadOnlyList<PassageHit> hits, IReadOnlySet<string> leads)
    {
        var articles = hits
            .GroupBy(hit => ArticleOf(hit.PassageId), StringComparer.Ordinal)
            .ToDictionary(article => article.Key, article => ScoreOf([.. article]), StringComparer.Ordinal);
        var series = articles
            .Where(article => ArticleSeries.NameOf(article.Key) is not null)
            .GroupBy(article => ArticleSeries.NameOf(article.Key)!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => group.Max(article => article.Value), StringComparer.Ordinal);
        return [.. articles.Keys.Union(leads, StringComparer.Ordinal)
            .Select(article => new ArticleHit(article, articles.GetValueOrDefault(article) + Support(article)))
            .OrderByDescending(article => article.Score)
            .ThenBy(article => article.ArticleId, StringComparer.Ordinal)];

        double Support(string article) => ArticleSeries.NameOf(article) is { } name
            ? series.GetValueOrDefault(name) * (SeriesShare + (leads.Contains(article) ? LeadShare : 0))
            : 0;
    }

    /// <summary>The introductions that the hits' series would have.</summary>
    public static IReadOnlyList<string> LeadsOf(IReadOnlyList<PassageHit> hits) =>
        [.. hits.Select(hit => ArticleSeries.LeadOf(ArticleOf(hit.PassageId))).OfType<string>()
            .Distinct(StringComparer.Ordinal)];

    public static string ArticleOf(string passageId) => passageId[..passageId.LastIndexOf('#')];

    /// <summary>The best, and of the next ones a half, a third and a quarter of their share.</summary>
    private static double ScoreOf(IReadOnlyList<PassageHit> passages) => passages[0].Score
        + (NextShare * passages.Skip(1).Take(NextPassages).Select((passage, at) => passage.Score / (at + 2)).Sum());
}
