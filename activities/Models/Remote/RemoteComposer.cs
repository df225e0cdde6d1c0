using Microsoft.Extensions.Logging;
using Steward.Activities.Knowledge;
using Steward.Activities.Models.Local;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Privacy;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Remote;

/// <summary>A remote model's answer: grounded, bounded, and never an effect.</summary>
internal sealed class RemoteComposer(
    RemoteModels models,
    ModelConversation conversation,
    EffectQuestion effects,
    EffectArguments arguments,
    TurnReader turns,
    IdentityReader identity,
    AccountReader accounts,
    IMessageArchive archive,
    IKnowledge index,
    MoveWriter writer,
    DeskNotes notes,
    TimeProvider time,
    ILogger<RemoteComposer> logger)
{
    public async Task<Composed> ComposeAsync(ComposeRequest request, Dialogue dialogue, CancellationToken cancellation)
    {
        var note = await notes.FindAsync(request, cancellation);
        if (note is not null)
            dialogue = NotedComposer.Steered(dialogue, note.Order);
        var turn = await turns.ReadAsync(request, dialogue, cancellation);
        if (await effects.AnswerAsync(turn, dialogue, cancellation) is { } settled)
            return settled;
        var model = models.For(request.Model);
        var account = await AccountAsync(dialogue, turn, cancellation);
        var known = dialogue with
        {
            CustomerId = account?.Customer.CustomerId,
            Pending = null,
            Asked = [],
            AskedWords = null
        };
        var passages = await index.SearchAsync(
            new PassageQuery(TokenText.Without(turn.Redacted))
            {
                Language = request.Language == "unknown" ? null : request.Language,
                At = time.GetUtcNow()
            },
            cancellation);
        var transcript = await archive.TranscriptAsync(request.TicketId, cancellation);
        var messages = Prompt.Messages(transcript, passages, account is not null, request.Language, note);
        var answer = await conversation.RunAsync(model, request.TicketId, messages, account, cancellation);
        var composed = answer.Effect is { } effect
            ? await AskAsync(request.TicketId, effect, answer, account!, transcript, known, model, cancellation)
            : Checked(answer, passages, transcript, known, model, note, request.Language);
        if (note is not null)
            composed = composed with { Facts = NoteFacts.Add(composed.Facts, note) };
        return WithUsage(composed, answer, model);
    }

    private async Task<Account?> AccountAsync(Dialogue dialogue, DialogueTurn turn, CancellationToken cancellation)
    {
        if (dialogue.CustomerId is not null)
            return await accounts.ReadAsync(dialogue, cancellation);
        var found = await identity.ReadAsync(turn.TicketId, turn.Words, turn.Sender, cancellation);
        return found.Customer is { } customer
            ? await accounts.ReadAsync(dialogue with { CustomerId = customer.CustomerId }, cancellation)
            : null;
    }

    private async Task<Composed> AskAsync(
        string ticketId,
        string effect,
        ModelTurn answer,
        Account account,
        IReadOnlyList<ArchivedMessage> transcript,
        Dialogue dialogue,
        RemoteModel model,
        CancellationToken cancellation)
    {
        if (EffectKinds.IsRuledOut(dialogue, effect))
            return writer.HandOver(dialogue, "unsure", model.Name, "ruled_out_by_note");
        if (await arguments.ReadAsync(ticketId, answer.Arguments!, account, transcript, cancellation) is not { } values)
            return writer.HandOver(dialogue, "unsure", model.Name, "argument_from_nowhere");
        try
        {
            return await effects.AskAsync(ticketId, effect, values, dialogue, model.Name, cancellation);
        }
        catch (StewardException error) when (error.Type is ErrorTypes.InvalidRequest or ErrorTypes.NotFound)
        {
            // The desk is the stricter judge: a model's action it does not accept is for a person.
            return writer.HandOver(dialogue, "unsure", model.Name, "proposal_not_accepted");
        }
    }

    private Composed Checked(
        ModelTurn turn, IReadOnlyList<Passage> passages, IReadOnlyList<ArchivedMessage> transcript, Dialogue dialogue,
        RemoteModel model, DeskNote? note, string language)
    {
        if (turn.Answer!.Kind == "handover")
            return writer.HandOver(dialogue, "unsure", model.Name, "model_hands_over");
        IReadOnlyList<string> sources = note is null ? turn.LookedUp : [.. turn.LookedUp, note.Redacted];
        var gate = Known(passages, sources, transcript, note);
        var sayable = turn.Answer with
        {
            Sentences = [.. turn.Answer.Sentences.Where(sentence => gate.Fault(sentence.Text) is null)],
        };
        var words = string.Join(' ', sayable.Sentences.Select(sentence => sentence.Text));
        if (gate.PiecesTogether(words, Told(transcript)))
            return writer.HandOver(dialogue, "no_answer", model.Name, "confidential");
        var (kept, citations, unsupported) = new Grounding(
            passages, sources, Heard(transcript), language == "unknown" ? "en" : language).Check(sayable);
        var cut = unsupported + turn.Answer.Sentences.Count - sayable.Sentences.Count;
        if (cut > 0)
            logger.LogSentencesCut(cut, model.Name);
        if (kept.Count == 0)
            return writer.HandOver(dialogue, "no_answer", model.Name, "nothing_grounded");
        var kind = turn.Answer.Kind == "question" ? DraftKind.Question : DraftKind.Answer;
        return new Composed
        {
            Draft = new Draft { Kind = kind, Citations = citations, Author = model.Name },
            Words = string.Join(' ', kept),
            Dialogue = dialogue,
            Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["sentencesCut"] = cut.ToString() },
        };
    }

    /// <summary>What the customer may hear of all that the model was shown.</summary>
    private static DisclosureGate Known(
        IReadOnlyList<Passage> passages, IReadOnlyList<string> sources, IReadOnlyList<ArchivedMessage> transcript,
        DeskNote? note)
    {
        var said = transcript.Where(message => message.Direction is not MessageDirection.Note);
        var notes = transcript.Where(
            message => message.Direction is MessageDirection.Note && message.MessageId != note?.NoteId);
        return new DisclosureGate(
            said.Select(message => message.Redacted ?? string.Empty),
            [.. passages.Select(passage => $"{passage.Title}\n{passage.Text}"), .. sources],
            [.. notes.Select(message => message.Body ?? string.Empty)],
            Prompt.Rules);
    }

    private static IEnumerable<string> Heard(IReadOnlyList<ArchivedMessage> transcript) => transcript
        .Where(message => message.Direction is MessageDirection.Inbound)
        .Select(message => message.Redacted ?? string.Empty);

    private static IEnumerable<string> Told(IReadOnlyList<ArchivedMessage> transcript) => transcript
        .Where(message => message.Direction is MessageDirection.Outbound)
        .Select(message => message.Redacted ?? string.Empty);

    private static Composed WithUsage(Composed composed, ModelTurn turn, RemoteModel model)
    {
        var tokens = (int)Math.Min(int.MaxValue,
            (turn.Usage.InputTokenCount ?? 0) + (turn.Usage.OutputTokenCount ?? 0));
        return composed with
        {
            Draft = composed.Draft with { Cost = model.Cost(turn.Usage), Tokens = tokens },
            Facts = new Dictionary<string, string>(composed.Facts, StringComparer.Ordinal)
            {
                ["model"] = model.Name,
                ["prompt"] = Prompt.Version,
                ["tokens"] = tokens.ToString(),
            },
        };
    }
}
