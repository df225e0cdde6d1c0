using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge;
using Steward.Activities.Models.Local.Answers;
using Steward.Activities.Models.Reading;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>Answers a question with one to three sentences of the knowledge, or not at all.</summary>
internal sealed partial class AnswerFinder(IKnowledge index, IOptions<LocalOptions> options, TimeProvider time)
{
    private const string English = "en";
    private const int MostParts = 3;

    /// <summary>The passages whose sentences are weighed.</summary>
    private const int Candidates = 12;

    public async Task<ExtractiveAnswer?> FindAsync(string question, CancellationToken cancellation)
    {
        if (SideQuestions.All(question) is { Count: > 1 and <= MostParts } several)
            return await FindEachAsync(several, cancellation);
        var picked = await PickAsync(question, options.Value.Sentences, cancellation);
        if (picked.Count == 0)
            picked = await PickPartsAsync(question, cancellation);
        return picked.Count == 0 ? null : Written(picked);
    }

    /// <summary>Several questions, each with its mark: what is found is said, and the others are named.</summary>
    private async Task<ExtractiveAnswer?> FindEachAsync(
        IReadOnlyList<string> questions, CancellationToken cancellation)
    {
        var each = Math.Max(1, options.Value.Sentences / questions.Count);
        var picked = new List<(string Sentence, Passage Passage)>();
        var open = new List<string>();
        foreach (var question in questions)
        {
            var found = await PickAsync(question, each, cancellation);
            if (found.Count == 0 && picked.Count > 0)
                found = await PickAsync($"{question} {picked[0].Passage.Title}", each, cancellation);
            picked.AddRange(found);
            if (found.Count == 0)
                open.Add(question);
        }

        return picked.Count == 0 ? null : Written([.. picked.Distinct()]) with { Open = open };
    }

    /// <summary>
    /// Two questions in one are answered part by part: all of them, or none. A later part leaves unsaid what the first
    /// was about ("... and do I need the receipt?"), so it is asked under that answer's title.
    /// </summary>
    private async Task<IReadOnlyList<(string Sentence, Passage Passage)>> PickPartsAsync(
        string question, CancellationToken cancellation)
    {
        var parts = Joint().Split(question).Where(part => part.Trim().Length > 0).ToList();
        if (parts.Count is < 2 or > MostParts)
            return [];
        var each = Math.Max(1, options.Value.Sentences / parts.Count);
        var picked = new List<(string Sentence, Passage Passage)>();
        foreach (var part in parts)
        {
            var asked = picked.Count == 0 ? part : $"{part} {picked[0].Passage.Title}";
            var found = await PickAsync(asked, each, cancellation);
            if (found.Count == 0)
                return [];
            picked.AddRange(found);
        }

        return [.. picked.Distinct()];
    }

    private async Task<IReadOnlyList<(string Sentence, Passage Passage)>> PickAsync(
        string question, int most, CancellationToken cancellation)
    {
        var query = new PassageQuery(question, Candidates) { Language = English, At = time.GetUtcNow() };
        var passages = await index.SearchAsync(query, cancellation);
        var asked = new AskedQuestion(question, await index.ReadAsync(question, English, cancellation));
        var best = AnswerRanker.Best(asked, passages, most);
        return best is null || best.Sureness < options.Value.AnswerSureness
            ? []
            : [.. best.Sentences.Select(sentence => (sentence, best.Passage))];
    }

    private static ExtractiveAnswer Written(IReadOnlyList<(string Sentence, Passage Passage)> picked)
    {
        var cited = picked.Select(pick => pick.Passage)
            .DistinctBy(passage => passage.PassageId, StringComparer.Ordinal).ToList();
        var sentences = picked.Select(
            pick => $"{pick.Sentence} [{cited.FindIndex(passage => passage.PassageId == pick.Passage.PassageId) + 1}]");
        var sources = cited.Select((passage, number) =>
            $"[{number + 1}] {Named(passage)}{(passage.Link is { } link ? $" {link}" : string.Empty)}");
        return new ExtractiveAnswer(
            $"{string.Join(' ', sentences)}\n\n{string.Join('\n', sources)}",
            [.. cited.Select(passage => new Citation(passage.PassageId, passage.ContentHash))]);
    }

    /// <summary>Two sections of one article are two sources.</summary>
    private static string Named(Passage passage) =>
        passage.Heading.Length == 0 ? passage.Title : $"{passage.Title}: {passage.Heading}";

    [GeneratedRegex(
        @"[?.!]\s+|,?\s+and\s+(?=(do|does|is|are|can|what|how|where|when|will)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Joint();
}
