using System.Text.Json.Nodes;
using Steward.Activities.Privacy;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// Puts tokens into a customer's record field by field: what a field holds is known there, and need not be recognised.
/// </summary>
internal sealed class RecordRedaction(IRedactor redactor)
{
    private static readonly Dictionary<string, PiiKind> Fields = new(StringComparer.Ordinal)
    {
        // A shop may make its customers' ids of their names.
        ["customer_id"] = PiiKind.Person,
        ["first_name"] = PiiKind.Person,
        ["last_name"] = PiiKind.Person,
        ["email"] = PiiKind.Email,
        ["phone"] = PiiKind.Phone,
        ["address1"] = PiiKind.Address,
        ["address2"] = PiiKind.Address,
        ["city"] = PiiKind.Address,
        ["zip"] = PiiKind.Address,
    };

    public async Task<string> RedactAsync(string ticketId, JsonNode record, CancellationToken cancellation)
    {
        await WalkAsync(ticketId, record, cancellation);
        return record.ToJsonString();
    }

    private async Task WalkAsync(string ticketId, JsonNode? node, CancellationToken cancellation)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                await WalkAsync(ticketId, item, cancellation);
        }

        if (node is not JsonObject record)
            return;
        foreach (var (name, value) in record.ToList())
        {
            if (value is not JsonValue text || !text.TryGetValue<string>(out var words))
                await WalkAsync(ticketId, value, cancellation);
            else if (words.Length > 0 && Fields.TryGetValue(name, out var kind))
                record[name] = await redactor.TokenAsync(ticketId, kind, words, cancellation);
        }
    }
}
