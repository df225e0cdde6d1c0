using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>Decides which of the found passages are told: the best, each thing once, and none that hardly fits.
/// </summary>
internal static class PassageJudge
{
    /// <summary>
    /// BM25 alone prefers one rare word said often to all words said once. A passage keeps this share of its score when
    /// it covers nothing of the question, and all of it when it covers everything.
    /// </summary>
    private const double CoverageFloor = 0.4;

    public static IReadOnlyList<Passage> Best(
        FoundPassages found, IReadOnlyList<IndexedPassage> read, int count, KnowledgeOptions options) =>
        [.. Judge(found, read, options).Where(judged => judged.MayBeTold).Take(count).Select(judged => judged.Passage)];

    /// <summary>Every candidate, best first, each judged when it is asked for.</summary>
    public static IEnumerable<JudgedPassage> Judge(
        FoundPassages found, IReadOnlyList<IndexedPassage> read, KnowledgeOptions options)
    {
        var questions = found.Questions.ToDictionary(question => question.Language, StringComparer.Ordinal);
        var fused = found.Fused(Fusion.QuestionWeight)
            .ToDictionary(hit => hit.PassageId, hit => hit.Score, StringComparer.Ordinal);
        var near = found.Dense.ToDictionary(hit => hit.PassageId, hit => hit.Score, StringComparer.Ordinal);
        return NearDuplicates.Marked(read
            .Where(passage => questions.ContainsKey(passage.Language))
            .Select(passage => Judged(passage, questions[passage.Language], fused, near, options))
            .OrderByDescending(judged => judged.Passage.Score));
    }

    private static JudgedPassage Judged(
        IndexedPassage indexed,
        Question question,
        Dictionary<string, double> fused,
        Dictionary<string, double> near,
        KnowledgeOptions options)
    {
        var passage = question.Judged(indexed);
        var fits = question.IsAccount
            || passage.Coverage >= options.MinimumCoverage
            || near.GetValueOrDefault(passage.PassageId) >= options.MinimumSimilarity;
        return new(indexed, Scored(passage, fused.GetValueOrDefault(passage.PassageId)), fits);
    }

    private static Passage Scored(Passage passage, double score) =>
        passage with { Score = score * (CoverageFloor + ((1 - CoverageFloor) * passage.Coverage)) };
}
