using System.Globalization;
using Microsoft.Extensions.Logging;
using Steward.Activities.Knowledge.Embedding.Remote;
using Steward.Activities.Knowledge.Standby;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Privacy;
using Steward.Activities.Storage;
using Steward.Activities.Understanding;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models;

/// <summary>
/// Composes once per key: a repeated request finds the stored draft, with its words and its audit record.
/// </summary>
internal sealed class DraftShelf(
    ITurnStore store, IRedactor redactor, TimeProvider time, ILogger<DraftShelf> logger, SearchHealth? search = null,
    EmbeddingHealth? embedding = null)
{
    public async Task<Draft> OnceAsync(
        ComposeRequest request, Func<Dialogue, Task<Composed>> compose, CancellationToken cancellation)
    {
        var key = Key(request);
        if (await store.FindDraftAsync(request.TicketId, key, cancellation) is { } stored)
            return stored;
        var dialogue = DialogueJson.Read(await store.ProcedureStateAsync(request.TicketId, cancellation));
        var topic = (await store.FindPerceptionAsync(request.TicketId, request.Turn, cancellation))?.Intent;
        if (topic is not null && Intents.SaysWhat(topic))
            dialogue = dialogue with { Intent = topic };
        var composed = await compose(dialogue);
        Tell(request, composed);
        return await store.SaveDraftAsync(
            new NewDraft
            {
                TicketId = request.TicketId,
                DraftKey = key,
                Turn = request.Turn,
                Words = composed.Words,
                RedactedWords = await RedactedAsync(request.TicketId, composed.Words, cancellation),
                Draft = composed.Draft,
                ProcedureState = DialogueJson.Write(composed.Dialogue),
                Audit = Entry(request, key, composed),
            },
            cancellation);
    }

    /// <summary>A reply can name the customer's own records: a later turn's model sees tokens there too.</summary>
    private async Task<string?> RedactedAsync(string ticketId, string? words, CancellationToken cancellation) =>
        words is null
            ? null
            : await redactor.RedactAsync(
                ticketId, await redactor.RestoreAsync(ticketId, words, cancellation), cancellation);

    private void Tell(ComposeRequest request, Composed composed)
    {
        var (facts, draft) = (composed.Facts, composed.Draft);
        if (facts.TryGetValue("note", out var note))
            logger.LogSteered(request.TicketId, request.Turn, note, facts["noteOrder"]);
        if (draft.Kind == DraftKind.HandOver)
            logger.LogHandedOver(
                request.TicketId, request.Turn, draft.Reason ?? "none", facts.GetValueOrDefault("cause", "none"), draft.Author);
    }

    private static string Key(ComposeRequest request)
    {
        var key =
            $"turn-{request.Turn.ToString(CultureInfo.InvariantCulture)}-{request.Phase.ToString().ToLowerInvariant()}";
        return request.Outcomes.Count == 0
            ? key
            : $"{key}-{string.Join('.', request.Outcomes.Select(outcome => outcome.ActionNumber))}";
    }

    private AuditEntry Entry(ComposeRequest request, string key, Composed composed)
    {
        var facts = new Dictionary<string, string>(composed.Facts, StringComparer.Ordinal)
        {
            ["author"] = composed.Draft.Author,
            ["kind"] = composed.Draft.Kind.ToString(),
            ["phase"] = request.Phase.ToString(),
        };
        if (composed.Draft.Reason is { } reason)
            facts["reason"] = reason;
        if (composed.Draft.Citations.Count > 0)
            facts["passages"] = string.Join(' ',
                composed.Draft.Citations.Select(citation => $"{citation.PassageId}={citation.ContentHash}"));
        if (search is { IsDegraded: true })
            facts["search"] = "embedded, the search server is out";
        if (embedding is { IsDegraded: true })
            facts["embedding"] = "built-in or none, the configured one is out";
        if (composed.Draft.Proposals.Count > 0)
            facts["proposals"] = string.Join(' ',
                composed.Draft.Proposals.Select(proposal => $"{proposal.Action}={proposal.Digest}"));
        return new AuditEntry
        {
            TicketId = request.TicketId,
            Key = $"draft-{key}",
            Event = "draft.composed",
            At = time.GetUtcNow(),
            Actor = "assistant",
            PolicyVersion = request.PolicyVersion,
            Rule = request.Rule,
            Facts = facts,
        };
    }
}
