using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Steward.Activities.Storage;

/// <summary>
/// JSON with one spelling per value: names in ordinal order, no white space, numbers without trailing zeros.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode? node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Writer))
        {
            Write(writer, node);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>SHA-256 of the canonical text, in lower-case hex.</summary>
    public static string Hash(JsonNode? node) => Hash(Write(node));

    /// <summary>SHA-256 of UTF-8 text, in lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject record:
                WriteObject(writer, record);
                break;
            case JsonArray list:
                WriteArray(writer, list);
                break;
            case JsonValue number when number.GetValueKind() is JsonValueKind.Number:
                writer.WriteNumberValue(WithoutTrailingZeros(number));
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }

    private static decimal WithoutTrailingZeros(JsonValue number) =>
        decimal.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            / 1.0000000000000000000000000000m;

    private static void WriteObject(Utf8JsonWriter writer, JsonObject record)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in record.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, JsonArray list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }
}
