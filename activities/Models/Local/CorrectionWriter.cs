using System.Text.RegularExpressions;
using Steward.Activities.Knowledge;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;
using Steward.Activities.Privacy;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>
/// Looks again at replies whose passages have changed: silent while every cited sentence still stands in its passage or
/// the question has the same answer as before, a correction when the answer is another, a person when there is none.
/// </summary>
internal sealed partial class CorrectionWriter(IMessageArchive archive, IKnowledge knowledge, AnswerFinder answers)
{
    private const string Author = "local/correction";

    public async Task<Composed> ComposeAsync(
        ComposeRequest request, Dialogue dialogue, CancellationToken cancellation)
    {
        var transcript = await archive.TranscriptAsync(request.TicketId, cancellation);
        var corrections = new List<ExtractiveAnswer>();
        foreach (var (reply, question) in await StaleAsync(transcript, request.Recalled, cancellation))
        {
            var answer = question.Length == 0 ? null : await answers.FindAsync(question, cancellation);
            if (answer is null)
            {
                return Nothing(dialogue, DraftKind.HandOver, "unanswerable") with
                {
                    Draft = new() { Kind = DraftKind.HandOver, Reason = "knowledge_changed", Author = Author },
                };
            }

            if (!Sentences(answer.Words).SequenceEqual(Sentences(reply.Body ?? string.Empty), StringComparer.Ordinal))
            {
                corrections.Add(answer);
            }
        }

        return corrections.Count == 0 ? Nothing(dialogue, DraftKind.Notice, "holds") : Corrected(dialogue, corrections);
    }

    /// <summary>Replies that do not stand any more, each with the question that it answered.</summary>
    private async Task<IReadOnlyList<(ArchivedMessage Reply, string Question)>> StaleAsync(
        IReadOnlyList<ArchivedMessage> transcript, IReadOnlyList<string> recalled, CancellationToken cancellation)
    {
        var stale = new List<(ArchivedMessage, string)>();
        for (var at = 0; at < transcript.Count; at++)
        {
            var reply = transcript[at];
            var cited = reply.Citations.Where(citation => recalled.Contains(citation.PassageId)).ToList();
            if (reply.Direction == MessageDirection.Outbound && cited.Count > 0
                && !IsCorrected(transcript.Skip(at + 1), cited)
                && !await StandsAsync(reply, cancellation))
            {
                stale.Add((reply, QuestionBefore(transcript, at)));
            }
        }

        return stale;
    }

    /// <summary>A later reply rests on the same passages as they were after this one.</summary>
    private static bool IsCorrected(IEnumerable<ArchivedMessage> later, IReadOnlyList<Citation> cited) => later.Any(
        message => message.Direction == MessageDirection.Outbound && message.Citations.Any(citation => cited.Any(
            old => old.PassageId == citation.PassageId && old.ContentHash != citation.ContentHash)));

    private async Task<bool> StandsAsync(ArchivedMessage reply, CancellationToken cancellation)
    {
        var said = Sentences(reply.Body ?? string.Empty);
        var texts = new List<string>();
        foreach (var citation in reply.Citations)
        {
            if (await knowledge.FindAsync(citation.PassageId, cancellation) is { } passage)
            {
                texts.Add(passage.Text);
            }
        }

        return said.Count > 0
            && said.All(sentence => texts.Any(text => text.Contains(sentence, StringComparison.Ordinal)));
    }

    /// <summary>What the customer wrote between the reply before and this one, in redacted words.</summary>
    private static string QuestionBefore(IReadOnlyList<ArchivedMessage> transcript, int reply)
    {
        var asked = transcript.Take(reply).Reverse()
            .TakeWhile(message => message.Direction == MessageDirection.Inbound)
            .Reverse()
            .Select(message => TokenText.Without(message.Redacted ?? string.Empty));
        return Courtesies.Without(string.Join('\n', asked)).Trim();
    }

    /// <summary>A reply's own sentences, without marks, sources and what was said around them.</summary>
    private static IReadOnlyList<string> Sentences(string words) =>
        [.. Cited().Matches(Sources().Replace(words, string.Empty)).SelectMany(match =>
            AnswerSentences.Split(match.Groups["said"].Value.Trim())).Distinct(StringComparer.Ordinal)];

    private static Composed Corrected(Dialogue dialogue, IReadOnlyList<ExtractiveAnswer> corrections) => new()
    {
        Draft = new Draft
        {
            Kind = DraftKind.Answer,
            Citations = [.. corrections.SelectMany(answer => answer.Citations).Distinct()],
            Author = Author,
        },
        Words = $"{Phrases.Correction}\n\n{string.Join("\n\n", corrections.Select(answer => answer.Words))}",
        Dialogue = dialogue,
        Facts = Outcome("corrected"),
    };

    private static Composed Nothing(Dialogue dialogue, DraftKind kind, string outcome) => new()
    {
        Draft = new Draft { Kind = kind, Author = Author },
        Dialogue = dialogue,
        Facts = Outcome(outcome),
    };

    private static Dictionary<string, string> Outcome(string outcome) =>
        new(StringComparer.Ordinal) { ["recheck"] = outcome };

    [GeneratedRegex(@"(?<said>[^\[\]]+?)\s*\[\d+\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cited();

    [GeneratedRegex(@"^\[\d+\] .*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sources();
}
