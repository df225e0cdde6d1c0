using Steward.Activities.Models.Local;

namespace Steward.Activities.Models.Claims;

/// <summary>A text that claims are checked against, sentence by sentence.</summary>
internal sealed class ClaimSource
{
    private readonly HashSet<string> sentences;
    private readonly IReadOnlyList<IReadOnlyList<ClaimClause>> read;
    private readonly IReadOnlyList<ClaimWord> around;

    /// <param name="text">Its sentences.</param>
    /// <param name="headings">What it stands under: words of theirs may name what a sentence leaves unsaid.</param>
    /// <param name="language">ISO 639-1.</param>
    public ClaimSource(string text, IEnumerable<string> headings, string language)
    {
        var split = AnswerSentences.Split(text);
        sentences = split.Select(Plain).ToHashSet(StringComparer.Ordinal);
        read = [.. split.Select(sentence => ClaimReader.Read(sentence, language))];
        var said = read.SelectMany(sentence => sentence).SelectMany(clause => clause.Words).ToList();
        around = [.. headings
            .SelectMany(heading => ClaimReader.Read(heading, language))
            .SelectMany(clause => clause.Words)
            .Where(word => !said.Exists(word.IsSaidBy))];
    }

    /// <summary>Whether it has the sentence word for word.</summary>
    public bool Has(string sentence) => sentences.Contains(Plain(sentence));

    /// <summary>Null when a sentence, or two that follow each other, carry the claim; else what the best of them lacks.
    /// </summary>
    public string? Fault(IReadOnlyList<ClaimClause> claim)
    {
        var first = "it has no sentence";
        for (var at = 0; at < read.Count; at++)
        {
            var alone = ClaimCheck.Fault(claim, [read[at]], around);
            if (alone is null)
                return null;
            if (at + 1 < read.Count && ClaimCheck.Fault(claim, [read[at], read[at + 1]], around) is null)
                return null;
            first = at == 0 || alone.Length < first.Length ? alone : first;
        }

        return first;
    }

    private static string Plain(string sentence) => sentence.Trim().TrimEnd('.', '!').TrimEnd();
}
