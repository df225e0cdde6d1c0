using Steward.Activities.Audit;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

/// <summary>The turn store in the store.</summary>
internal sealed class TurnStore(StewardDatabase database, AuditLog audit, TimeProvider time) : ITurnStore
{
    public Task<Perception?> FindPerceptionAsync(
        string ticketId, int turn, CancellationToken cancellation = default) =>
        database.ReadAsync(session => PerceptionAsync(session, ticketId, turn), cancellation);

    public Task<Perception> SavePerceptionAsync(
        string ticketId, int turn, Perception perception, CancellationToken cancellation = default) =>
        database.WriteAsync(
            StoreScope.Ticket(ticketId),
            async session =>
            {
                await session.ExecuteAsync(
                    TurnSql.InsertPerception, new { ticketId, turn, perception = StoredJson.Write(perception) });
                return await PerceptionAsync(session, ticketId, turn) ?? perception;
            },
            cancellation);

    public Task<Draft?> FindDraftAsync(string ticketId, string draftKey, CancellationToken cancellation = default) =>
        database.ReadAsync(session => DraftAsync(session, ticketId, draftKey), cancellation);

    public Task<Draft> SaveDraftAsync(NewDraft draft, CancellationToken cancellation = default) =>
        database.WriteAsync(
            StoreScope.Ticket(draft.TicketId),
            async session =>
                await DraftAsync(session, draft.TicketId, draft.DraftKey) ?? await AddAsync(session, draft),
            cancellation);

    public Task<string?> ProcedureStateAsync(string ticketId, CancellationToken cancellation = default) =>
        database.ReadAsync(
            session => session.FindAsync<string>(TurnSql.FindProcedure, new { ticketId }), cancellation);

    public Task<string> SaveBriefingAsync(
        string ticketId, int sequence, string reason, string words, CancellationToken cancellation = default) =>
        database.WriteAsync(
            StoreScope.Ticket(ticketId),
            async session =>
            {
                var briefingId = RecordId.New('b');
                await session.ExecuteAsync(
                    TurnSql.InsertBriefing,
                    new { briefingId, ticketId, sequence, reason, words = StorableText.Of(words) });
                return await session.FindAsync<string>(TurnSql.FindBriefing, new { ticketId, sequence, reason })
                    ?? briefingId;
            },
            cancellation);

    public Task SaveTranscriptAsync(
        string messageId,
        string text,
        string transcriber,
        double confidence,
        CancellationToken cancellation = default) =>
        UpdateMessageAsync(
            MessageSql.SaveTranscript,
            messageId,
            new { messageId, text = StorableText.Of(text), transcriber, confidence },
            cancellation);

    public Task SaveRedactedAsync(string messageId, string redacted, CancellationToken cancellation = default) =>
        UpdateMessageAsync(
            MessageSql.SaveRedacted,
            messageId,
            new { messageId, redacted = StorableText.Of(redacted) },
            cancellation);

    private static async Task<Perception?> PerceptionAsync(StorageSession session, string ticketId, int turn) =>
        await session.FindAsync<string>(TurnSql.FindPerception, new { ticketId, turn }) is { } stored
            ? StoredJson.Read<Perception>(stored)
            : null;

    private static async Task<Draft?> DraftAsync(StorageSession session, string ticketId, string draftKey) =>
        await session.FindAsync<string>(TurnSql.FindDraft, new { ticketId, draftKey }) is { } stored
            ? StoredJson.Read<Draft>(stored)
            : null;

    private async Task<Draft> AddAsync(StorageSession session, NewDraft added)
    {
        var draft = added.Words is { } words
            ? added.Draft with { DraftId = await StoreWordsAsync(session, added, words) }
            : added.Draft;
        await session.ExecuteAsync(TurnSql.InsertDraft, new
        {
            ticketId = added.TicketId,
            draftKey = added.DraftKey,
            turn = added.Turn,
            draft = StoredJson.Write(draft),
        });
        await KeepProcedureAsync(session, added);
        await audit.AppendAsync(session, added.Audit);
        return draft;
    }

    private static Task KeepProcedureAsync(StorageSession session, NewDraft draft) => draft.ProcedureState is { } state
        ? session.ExecuteAsync(TurnSql.SetProcedure, new { ticketId = draft.TicketId, state })
        : session.ExecuteAsync(TurnSql.EndProcedure, new { ticketId = draft.TicketId });

    /// <summary>A draft's words are an outbound message that is not in the transcript until it is delivered.</summary>
    private async Task<string> StoreWordsAsync(StorageSession session, NewDraft draft, string words)
    {
        var messages = new MessageTable(session);
        var asked = await messages.LastInboundAsync(draft.TicketId);
        var now = Moment.Text(time.GetUtcNow());
        var row = new MessageRow
        {
            MessageId = RecordId.New('d'),
            TicketId = draft.TicketId,
            Direction = nameof(MessageDirection.Outbound),
            DeliveryId = "draft:" + draft.DraftKey,
            Channel = asked?.Channel ?? nameof(Channel.Api),
            Author = "assistant",
            Body = words,
            Redacted = draft.RedactedWords,
            Subject = asked?.Subject,
            Locale = asked?.Locale,
            SentAt = now,
            StoredAt = now,
            ReplyTo = asked?.ReplyTo,
            Tier = asked?.Tier ?? nameof(CustomerTier.Standard),
            Citations = StoredJson.Write(draft.Draft.Citations),
            ContentHash = CanonicalJson.Hash(words),
        };
        await messages.InsertAsync(row);
        return row.MessageId;
    }

    private Task UpdateMessageAsync(string sql, string messageId, object values, CancellationToken cancellation) =>
        database.WriteAsync(
            StoreScope.Record(messageId),
            async session =>
            {
                if (await session.ExecuteAsync(sql, values) is 0)
                {
                    _ = await new MessageTable(session).GetAsync(messageId);
                }
            },
            cancellation);
}
