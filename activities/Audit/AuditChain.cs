using System.Text.Json.Nodes;
using Steward.Activities.Storage;

namespace Steward.Activities.Audit;

/// <summary>How records are hashed and what makes a chain whole.</summary>
internal static class AuditChain
{
    public static string Hash(AuditRecord record) => CanonicalJson.Hash(new JsonObject
    {
        ["number"] = record.Number,
        ["ticket"] = record.TicketId,
        ["key"] = record.Key,
        ["event"] = record.Event,
        ["at"] = record.At,
        ["actor"] = record.Actor,
        ["policy"] = record.PolicyVersion,
        ["rule"] = record.Rule,
        ["facts"] = record.Facts,
        ["previous"] = record.PreviousHash,
        ["ticketPrevious"] = record.TicketPreviousHash,
    });

    /// <summary>What is wrong with the first bad record; null when all are whole.</summary>
    public static AuditFault? FirstFault(IEnumerable<AuditRecord> records)
    {
        var expected = 1L;
        var previous = string.Empty;
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var head = heads.GetValueOrDefault(record.TicketId, string.Empty);
            if (Fault(record, expected, previous, head) is { } fault)
            {
                return new AuditFault(record.Number, record.TicketId, record.Key, fault);
            }

            (previous, expected) = (record.Hash, expected + 1);
            heads[record.TicketId] = record.Hash;
        }

        return null;
    }

    private static string? Fault(AuditRecord record, long expected, string previous, string ticketPrevious)
    {
        if (record.Number != expected)
        {
            return $"record {expected} is missing before it";
        }

        if (record.PreviousHash != previous)
        {
            return "it does not follow the record before it";
        }

        if (record.TicketPreviousHash != ticketPrevious)
        {
            return "it does not follow the ticket's record before it";
        }

        return record.Hash == Hash(record) ? null : "its content was changed after it was written";
    }
}
