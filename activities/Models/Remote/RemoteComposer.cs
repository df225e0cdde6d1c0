using Microsoft.Extensions.Logging;
using Steward.Activities.Knowledge;
using Steward.Activities.Models.Local;
using Steward.Activities.Models.Procedures;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Remote;

/// <summary>A remote model's answer: grounded, bounded, and never an effect.</summary>
internal sealed class RemoteComposer(
    RemoteModels models,
    ModelConversation conversation,
    EffectQuestion effects,
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
            new PassageQuery(turn.Words)
            {
                Language = request.Language == "unknown" ? null : request.Language,
                At = time.GetUtcNow()
            },
            cancellation);
        var transcript = await archive.TranscriptAsync(request.TicketId, cancellation);
        var messages = Prompt.Messages(transcript, passages, account is not null, request.Language, note);
        var answer = await conversation.RunAsync(model, request.TicketId, messages, account, cancellation);
        var composed = answer.Effect is { } effect
            ? await AskAsync(request.TicketId, effect, answer, known, model, cancellation)
            : Checked(answer, passages, known, model, note);
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
        Dialogue dialogue,
        RemoteModel model,
        CancellationToken cancellation)
    {
        if (EffectKinds.IsRuledOut(dialogue, effect))
            return writer.HandOver(dialogue, "unsure", model.Name, "ruled_out_by_note");
        try
        {
            return await effects.AskAsync(ticketId, effect, answer.Arguments!, dialogue, model.Name, cancellation);
        }
        catch (StewardException error) when (error.Type is ErrorTypes.InvalidRequest or ErrorTypes.NotFound)
        {
            // The desk is the stricter judge: a model's action it does not accept is for a person.
            return writer.HandOver(dialogue, "unsure", model.Name, "proposal_not_accepted");
        }
    }

    private Composed Checked(ModelTurn turn, IReadOnlyList<Passage> passages, Dialogue dialogue, RemoteModel model,
        DeskNote? note)
    {
        if (turn.Answer!.Kind == "handover")
            return writer.HandOver(dialogue, "unsure", model.Name, "model_hands_over");
        var (kept, citations, cut) = Grounding.Check(
            turn.Answer, passages, note is null ? turn.LookedUp : [.. turn.LookedUp, note.Redacted]);
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
