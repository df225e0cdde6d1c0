using Steward.Activities.Knowledge.Index;
using Steward.Activities.Knowledge.Search;

namespace Steward.Activities.Knowledge.Explain;

/// <summary>Says of each candidate what every step of the search made of it.</summary>
internal static class SearchExplainer
{
    public static IReadOnlyList<ExplainedPassage> Explain(
        FoundPassages found, IReadOnlyList<IndexedPassage> read, int count, KnowledgeOptions options)
    {
        var bm25 = Ranked(found.Lexical);
        var dense = Ranked(found.Dense);
        var fused = found.Fused(Fusion.QuestionWeight)
            .ToDictionary(hit => hit.PassageId, hit => hit.Score, StringComparer.Ordinal);
        var judged = PassageJudge.Judge(found, read, options).ToList();
        var told = judged.Where(one => one.MayBeTold).Take(count).ToHashSet();
        return [.. judged.Select(one => new ExplainedPassage
        {
            Passage = one.Passage,
            Verdict = Verdict(one, told),
            Bm25 = bm25.GetValueOrDefault(one.Passage.PassageId),
            Dense = dense.GetValueOrDefault(one.Passage.PassageId),
            Fused = fused.GetValueOrDefault(one.Passage.PassageId),
            DuplicateOf = one.DuplicateOf,
        })];
    }

    /// <summary>Of a passage that is none of the candidates.</summary>
    public static ExplainedPassage Missed(IndexedPassage indexed, PassageFilter filter)
    {
        var filters = FilterReasons.Of(indexed, filter);
        return new ExplainedPassage
        {
            Passage = indexed.Passage,
            Verdict = filters.Count > 0 ? PassageVerdict.FilteredOut : PassageVerdict.NotACandidate,
            Filters = filters,
        };
    }

    private static Dictionary<string, ArmScore> Ranked(IReadOnlyList<PassageHit> hits) => hits.Index().ToDictionary(
        hit => hit.Item.PassageId, hit => new ArmScore(hit.Index + 1, hit.Item.Score), StringComparer.Ordinal);

    private static PassageVerdict Verdict(JudgedPassage judged, HashSet<JudgedPassage> told) => judged switch
    {
        { Fits: false } => PassageVerdict.BelowMinimum,
        { DuplicateOf: not null } => PassageVerdict.Duplicate,
        _ => told.Contains(judged) ? PassageVerdict.Told : PassageVerdict.BeyondCount,
    };
}
