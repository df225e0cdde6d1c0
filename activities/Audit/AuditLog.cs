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

    /// <summary>Checks every record and link; names the first bad one.</summary>
    public Task<AuditVerdict> VerifyAsync(CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session =>
            {
                var records = await session.QueryAsync<AuditRecord>(AuditSql.All);
                return new AuditVerdict(records.Count, AuditChain.FirstFault(records));
            },
            cancellation);

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
