using Steward.Activities.Knowledge.Gaps;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Remote;
using Steward.Activities.Models.Wording;
using Steward.Activities.Privacy;
using Steward.Activities.Understanding;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>
/// The local tier's answer to a customer: a procedure's next step, a cited answer, small talk, or a person.
/// </summary>
internal sealed class LocalComposer(
    TurnReader turns, IntentReader intents, DialogueEngine engine, AnswerFinder answers, MoveWriter writer,
    EffectQuestion effects, BesideAnswers beside, IEnumerable<IKnowledgeGaps> gaps)
{
    public async Task<Composed> ComposeAsync(ComposeRequest request, Dialogue dialogue, CancellationToken cancellation)
    {
        if (request.Language is not ("en" or LanguageReader.Unknown))
            return writer.HandOver(dialogue, "language", "local/language");
        var turn = await turns.ReadAsync(request, dialogue, cancellation);
        if (await effects.AnswerAsync(turn, dialogue, cancellation) is { } settled)
            return settled;
        var reading = intents.Read(turn.Words, dialogue);
        if (reading.Procedure is { } procedure)
        {
            var move = await engine.HearAsync(dialogue, turn with { Procedure = procedure }, cancellation);
            var written = await writer.WriteAsync(request.TicketId, move, cancellation);
            return await beside.AnswerAsync(written, request, TokenText.Without(turn.Redacted), cancellation);
        }

        return await SayAsync(reading, request, TokenText.Without(turn.Redacted), dialogue, cancellation);
    }

    private async Task<Composed> SayAsync(
        IntentReading reading, ComposeRequest request, string words, Dialogue dialogue,
        CancellationToken cancellation) => reading.Intent switch
        {
            Intents.Greeting => Small(dialogue, Phrases.Greeting, "greeting"),
            Intents.Thanks => Small(dialogue, Phrases.Thanks, "thanks"),
            Intents.Yes => Small(dialogue, Phrases.NothingToConfirm, "confirmation"),
            Intents.No => Small(dialogue, Phrases.NotChanged, "confirmation"),
            Intents.AskPerson => writer.HandOver(dialogue, "asked_for_person", "local/asked-for-person"),
            Intents.Complaint => writer.HandOver(dialogue, "unsure", "local/complaint"),
            _ => await AnswerAsync(request, words, dialogue, cancellation),
        };

    private async Task<Composed> AnswerAsync(
        ComposeRequest request, string words, Dialogue dialogue, CancellationToken cancellation)
    {
        if (await answers.FindAsync(Courtesies.Without(words), cancellation) is not { } answer)
        {
            foreach (var kept in gaps)
                await kept.NoteAsync(request.TicketId, request.Turn, words, "en", cancellation);
            return writer.HandOver(dialogue, "no_answer", "local/extractive");
        }

        var reminder = dialogue is { Request: not null, AskedWords: { } asked } ? $"\n\n{asked}" : string.Empty;
        var said = new Composed
        {
            Draft = new Draft { Kind = DraftKind.Answer, Citations = answer.Citations, Author = "local/extractive" },
            Words = answer.Words + reminder,
            Dialogue = dialogue,
        };
        return await beside.OpenAsync(said, request, answer.Open, cancellation);
    }

    private static Composed Small(Dialogue dialogue, string words, string what) => new()
    {
        Draft = new Draft { Kind = DraftKind.Answer, Author = $"local/{what}" },
        Words = words,
        Dialogue = dialogue,
    };
}
