using System.Text.Json.Nodes;
using Steward.Activities.Storage;

namespace Steward.Activities.Audit;

/// <summary>How records are hashed.</summary>
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
}
