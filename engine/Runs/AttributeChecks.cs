using System.Text.Json;
using Steward.Engine.Hosting;

namespace Steward.Engine.Runs;

/// <summary>Whether a search attribute's value is of its type.</summary>
internal static class AttributeChecks
{
    internal static void Check(string name, IndexedValueType type, Payload value)
    {
        if (value.Data.IsEmpty)
        {
            return;
        }

        using var json = Parse(name, type, value);
        if (!Fits(json.RootElement, type))
        {
            throw Unfit(name, type, json.RootElement.ToString());
        }
    }

    private static JsonDocument Parse(string name, IndexedValueType type, Payload value)
    {
        try
        {
            return JsonDocument.Parse(value.Data.Memory);
        }
        catch (JsonException)
        {
            throw Unfit(name, type, value.Data.ToStringUtf8());
        }
    }

    /// <summary>Null takes an attribute away; a list of one stands for its item.</summary>
    private static bool Fits(JsonElement value, IndexedValueType type) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => value.EnumerateArray().All(item => Fits(item, type))
            && (type == IndexedValueType.KeywordList || value.GetArrayLength() <= 1),
        JsonValueKind.True or JsonValueKind.False => type == IndexedValueType.Bool,
        JsonValueKind.Number => type == IndexedValueType.Double
            || (type == IndexedValueType.Int && value.TryGetInt64(out _)),
        JsonValueKind.String when type == IndexedValueType.Datetime => value.TryGetDateTimeOffset(out _),
        JsonValueKind.String => type
            is IndexedValueType.Keyword or IndexedValueType.Text or IndexedValueType.KeywordList,
        _ => false,
    };

    private static RpcException Unfit(string name, IndexedValueType type, string value) =>
        GrpcErrors.InvalidArgument($"invalid value for search attribute {name} of type {type}: {value}");
}
