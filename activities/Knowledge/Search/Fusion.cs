using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>
/// Joins the two arms' hits. Scores are divided by each arm's best and added with their weights; where scores say
/// nothing (none, not finite, not positive), by reciprocal rank (Cormack, Clarke and Büttcher, SIGIR 2009).
/// </summary>
internal static class Fusion
{
    /// <summary>What meaning counts for beside terms when an answer is looked for: a question's own words say most.
    /// </summary>
    public const double QuestionWeight = 0.3;

    /// <summary>The same when articles are looked for, for a long account of a problem: as much as terms.</summary>
    public const double AccountWeight = 1;

    /// <summary>The constant of reciprocal rank fusion, from its paper.</summary>
    private const double RankConstant = 60;

    /// <summary>Best first; of equals, in the order of their ids.</summary>
    public static IReadOnlyList<PassageHit> Fuse(
        IReadOnlyList<PassageHit> lexical, IReadOnlyList<PassageHit> dense, double denseWeight)
    {
        var byScore = (lexical.Count == 0 || SaysSomething(lexical)) && (dense.Count == 0 || SaysSomething(dense));
        var joined = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(joined, lexical, lexical.Count == 0 ? 0 : 1, byScore);
        Add(joined, dense, lexical.Count == 0 ? 1 : denseWeight, byScore);
        return [.. joined
            .Select(hit => new PassageHit(hit.Key, hit.Value))
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.PassageId, StringComparer.Ordinal)];
    }

    private static bool SaysSomething(IReadOnlyList<PassageHit> hits) =>
        hits[0].Score > 0 && hits.All(hit => double.IsFinite(hit.Score));

    private static void Add(
        Dictionary<string, double> joined, IReadOnlyList<PassageHit> hits, double weight, bool byScore)
    {
        for (var rank = 0; rank < hits.Count; rank++)
        {
            var share = byScore ? Math.Max(0, hits[rank].Score) / hits[0].Score : 1 / (RankConstant + rank + 1);
            joined[hits[rank].PassageId] = joined.GetValueOrDefault(hits[rank].PassageId) + (weight * share);
        }
    }
}
