using System.Text.Json.Nodes;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Audit;

/// <summary>
/// The append-only log of decisions. Each record carries the hash of the one before it, in the whole log and in its
/// ticket, so that a change, a gap or a new order shows. Records are written in the transaction of what they tell of.
/// </summary>
public sealed class AuditLog(StewardDatabase database)
{
    /// <summary>Records read at once while the log is checked.</summary>
    internal const int PageSize = 1_000;

    /// <summary>Appends within a transaction. An entry whose key the ticket has already is not written again.</summary>
    public async Task AppendAsync(StorageSession session, AuditEntry entry)
    {
        var seen = await session.FindAsync<int?>(AuditSql.Exists, new { ticketId = entry.TicketId, key = entry.Key });
        if (seen is null)
        {
            await session.HoldAsync(StoreScope.AuditTail);
            await session.ExecuteAsync(AuditSql.Insert, await NextAsync(session, entry));
        }
    }

    /// <summary>Appends in a transaction of its own.</summary>
    public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellation = default) =>
        database.WriteAsync(
            Scope(entries),
            async session =>
            {
                foreach (var entry in entries)
                {
                    await AppendAsync(session, entry);
                }
            },
            cancellation);

    /// <summary>The ticket's records, in order.</summary>
    public Task<IReadOnlyList<AuditRecord>> ReadAsync(string ticketId, CancellationToken cancellation = default) =>
        database.ReadAsync(
            session => session.QueryAsync<AuditRecord>(AuditSql.OfTicket, new { ticketId }), cancellation);

    /// <summary>
    /// Checks every record and link, page by page; names the first bad one. Records written meanwhile are checked too.
    /// </summary>
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellation = default)
    {
        var walk = new AuditWalk();
        IReadOnlyList<AuditRecord> page;
        do
        {
            page = await PageAsync(walk.Read, cancellation);
            walk.Over(page);
        }
        while (walk.Fault is null && page.Count == PageSize);
        var records = walk.Fault is null ? walk.Read : await CountAsync(cancellation);
        return new AuditVerdict(records, walk.Fault);
    }

    private Task<IReadOnlyList<AuditRecord>> PageAsync(long after, CancellationToken cancellation) =>
        database.ReadAsync(
            session => session.QueryAsync<AuditRecord>(AuditSql.Page, new { after, most = PageSize }), cancellation);

    private Task<long> CountAsync(CancellationToken cancellation) =>
        database.ReadAsync(session => session.FindAsync<long>(AuditSql.Count), cancellation);

    private static StoreScope Scope(IReadOnlyList<AuditEntry> entries) =>
        entries.Count > 0 && entries.All(entry => entry.TicketId == entries[0].TicketId)
            ? StoreScope.Ticket(entries[0].TicketId)
            : StoreScope.WholeStore;

    private static async Task<AuditRecord> NextAsync(StorageSession session, AuditEntry entry)
    {
        var last = await session.FindAsync<AuditRecord>(AuditSql.Last);
        var ticketLast = await session.FindAsync<AuditRecord>(
            AuditSql.LastOfTicket, new { ticketId = entry.TicketId });
        var record = new AuditRecord
        {
            Number = (last?.Number ?? 0) + 1,
            TicketId = entry.TicketId,
            Key = entry.Key,
            Event = entry.Event,
            At = Moment.Text(entry.At),
            Actor = entry.Actor,
            PolicyVersion = entry.PolicyVersion,
            Rule = entry.Rule,
            Facts = Facts(entry),
            PreviousHash = last?.Hash ?? string.Empty,
            TicketPreviousHash = ticketLast?.Hash ?? string.Empty,
            Hash = string.Empty,
        };
        return record with { Hash = AuditChain.Hash(record) };
    }

    private static string Facts(AuditEntry entry) => CanonicalJson.Write(new JsonObject(
        entry.Facts.Select(fact => KeyValuePair.Create<string, JsonNode?>(fact.Key, fact.Value))));
}
