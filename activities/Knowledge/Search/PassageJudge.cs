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
        FoundPassages found, IReadOnlyList<IndexedPassage> read, int count, KnowledgeOptions options)
    {
        var questions = found.Questions.ToDictionary(question => question.Language, StringComparer.Ordinal);
        var fused = found.Fused(Fusion.QuestionWeight)
            .ToDictionary(hit => hit.PassageId, hit => hit.Score, StringComparer.Ordinal);
        var near = found.Dense.ToDictionary(hit => hit.PassageId, hit => hit.Score, StringComparer.Ordinal);
        var judged = read
            .Where(passage => questions.ContainsKey(passage.Language))
            .Select(passage => (Indexed: passage, Passage: questions[passage.Language].Judged(passage)))
            .Where(item => questions[item.Indexed.Language].IsAccount
                || item.Passage.Coverage >= options.MinimumCoverage
                || near.GetValueOrDefault(item.Passage.PassageId) >= options.MinimumSimilarity)
            .Select(item => item with { Passage = Scored(item.Passage, fused[item.Passage.PassageId]) })
            .OrderByDescending(item => item.Passage.Score)
            .ToList();
        var told = judged.ToDictionary(
            item => item.Passage.PassageId, item => item.Passage, StringComparer.Ordinal);
        return [.. NearDuplicates.Suppressed(judged.Select(item => item.Indexed))
            .Take(count)
            .Select(indexed => told[indexed.Passage.PassageId])];
    }

    private static Passage Scored(Passage passage, double score) =>
        passage with { Score = score * (CoverageFloor + ((1 - CoverageFloor) * passage.Coverage)) };
}
