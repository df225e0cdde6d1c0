using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>Answers a question with one to three sentences of the knowledge, or not at all.</summary>
internal sealed class AnswerFinder(IPassageIndex index, IOptions<LocalOptions> options, TimeProvider time)
{
    public async Task<ExtractiveAnswer?> FindAsync(string question, CancellationToken cancellation)
    {
        var query = new PassageQuery(question) { Language = "en", At = time.GetUtcNow() };
        var passages = await index.SearchAsync(query, cancellation);
        var best = passages.Where(passage => passage.Coverage >= options.Value.AnswerCoverage).Take(2).ToList();
        if (best.Count == 0)
            return null;
        var picked = AnswerSentences.Best(question, best, options.Value.Sentences);
        return picked.Count == 0 ? null : Written(picked);
    }

    private static ExtractiveAnswer Written(IReadOnlyList<(string Sentence, Passage Passage)> picked)
    {
        var cited = picked.Select(pick => pick.Passage).DistinctBy(passage => passage.PassageId, StringComparer.Ordinal).ToList();
        var sentences = picked.Select(pick => $"{pick.Sentence} [{cited.FindIndex(passage => passage.PassageId == pick.Passage.PassageId) + 1}]");
        var sources = cited.Select((passage, number) =>
            $"[{number + 1}] {passage.Title}{(passage.Link is { } link ? $" {link}" : string.Empty)}");
        return new ExtractiveAnswer(
            $"{string.Join(' ', sentences)}\n\n{string.Join('\n', sources)}",
            [.. cited.Select(passage => new Citation(passage.PassageId, passage.ContentHash))]);
    }
}
