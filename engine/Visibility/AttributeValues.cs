using System.Text.Json;
using Temporalio.Api.Common.V1;
using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Visibility;

/// <summary>Search-attribute payloads as plain values: string, long, double, bool, DateTimeOffset or a list of strings.</summary>
internal static class AttributeValues
{
    public static IReadOnlyDictionary<string, object> Decode(SearchAttributes? attributes)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, payload) in attributes?.IndexedFields ?? [])
        {
            if (Decode(payload) is { } value)
            {
                values[name] = value;
            }
        }

        return values;
    }

    private static object? Decode(Payload payload)
    {
        if (payload.Data.IsEmpty)
        {
            return null;
        }

        using var json = JsonDocument.Parse(payload.Data.Memory);
        return Value(json.RootElement, payload.Metadata.TryGetValue("type", out var type) ? type.ToStringUtf8() : "");
    }

    private static object? Value(JsonElement json, string type) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when type != nameof(IndexedValueType.Double) && json.TryGetInt64(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String when type == nameof(IndexedValueType.Datetime) => json.GetDateTimeOffset(),
        JsonValueKind.String when type == nameof(IndexedValueType.KeywordList) => new[] { json.GetString()! },
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Array when json.GetArrayLength() == 0 => null,
        JsonValueKind.Array => json.EnumerateArray().Select(item => item.GetString() ?? "").ToArray(),
        _ => null,
    };
}
