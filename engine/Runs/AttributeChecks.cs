using System.Text.Json;
using Steward.Engine.Hosting;

namespace Steward.Engine.Runs;

/// <summary>Whether a search attribute's value is of its type, and no more than a Temporal server takes.</summary>
internal static class AttributeChecks
{
    private const int MostAttributes = 100;
    private const int LargestValue = 2 * 1024;
    private const int LargestSum = 40 * 1024;

    /// <summary>What is too much about them, if anything.</summary>
    internal static string? SizeFault(SearchAttributes? attributes)
    {
        if (attributes is null)
        {
            return null;
        }

        var (count, sum) = (attributes.IndexedFields.Count, attributes.CalculateSize());
        var large = attributes.IndexedFields.FirstOrDefault(field => field.Value.Data.Length > LargestValue);
        return count > MostAttributes ? $"number of search attributes {count} exceeds limit {MostAttributes}"
            : large.Key is not null ? $"search attribute {large.Key} value size {large.Value.Data.Length} "
                + $"exceeds size limit {LargestValue}"
            : sum > LargestSum ? $"total size of search attributes {sum} exceeds size limit {LargestSum}"
            : null;
    }

    internal static void Check(string name, IndexedValueType type, Payload value)
    {
        if (value.Data.IsEmpty)
        {
            return;
        }

        using var json = Parse(name, type, value);
        if (!Fits(json.RootElement, type))
        {
            throw Unfit(name, type, Text(json.RootElement));
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

    /// <summary>As the messages of a Temporal server write it: a list without commas.</summary>
    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? $"[{string.Join(' ', value.EnumerateArray().Select(Text))}]"
        : value.ToString();

    private static RpcException Unfit(string name, IndexedValueType type, string value) =>
        GrpcErrors.InvalidArgument($"invalid value for search attribute {name} of type {type}: {value}");
}
