using Steward.Activities.Knowledge.Gaps;
using Steward.Activities.Models.Reading;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>
/// Answers the general questions that stand beside a request. One that no article answers is named in the reply, noted
/// as a gap, and stays open for a person.
/// </summary>
internal sealed class BesideAnswers(AnswerFinder answers, IEnumerable<IKnowledgeGaps> gaps)
{
    private const int MostOpen = 5;

    /// <param name="written">What the request came to.</param>
    /// <param name="request">The turn.</param>
    /// <param name="words">The customer's words without personal data.</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task<Composed> AnswerAsync(
        Composed written, ComposeRequest request, string words, CancellationToken cancellation)
    {
        var asked = SideQuestions.In(words);
        if (asked.Count == 0)
            return written;
        if (written is not { Words: { } said, Draft.Kind: DraftKind.Answer or DraftKind.Question })
            return Named(written, asked);
        var found = await answers.FindAsync(string.Join(' ', asked), cancellation);
        var led = found is null
            ? written
            : written with
            {
                Words = $"{found.Words}\n\n{said}",
                Draft = written.Draft with { Citations = [.. written.Draft.Citations, .. found.Citations] },
            };
        return await OpenAsync(led, request, found?.Open ?? asked, cancellation);
    }

    /// <summary>Says what stays open, where anything does.</summary>
    public async Task<Composed> OpenAsync(
        Composed written, ComposeRequest request, IReadOnlyList<string> open, CancellationToken cancellation)
    {
        if (open.Count == 0)
            return written;
        foreach (var kept in gaps)
            await kept.NoteAsync(request.TicketId, request.Turn, string.Join(' ', open), "en", cancellation);
        return Named(written, open) with { Words = $"{NoAnswer(open)}\n\n{written.Words}" };
    }

    private static string NoAnswer(IReadOnlyList<string> open) =>
        $"I have no answer at hand to {string.Join(" and ", open.Select(question => $"\"{question}\""))}; "
        + "I have noted it, and a colleague can tell you if you ask for one.";

    private static Composed Named(Composed written, IReadOnlyList<string> open) => written with
    {
        Dialogue = written.Dialogue with
        {
            Unanswered =
            [
                .. written.Dialogue.Unanswered.Concat(open).Distinct(StringComparer.OrdinalIgnoreCase)
                    .TakeLast(MostOpen),
            ],
        },
    };
}
