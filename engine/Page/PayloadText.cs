using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Steward.Engine.Page;

/// <summary>What a payload says, as far as it can be read; an encrypted one only says so.</summary>
internal static class PayloadText
{
    private const int Longest = 400;

    /// <summary>Characters as they are: the page itself makes them harmless.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(Payloads? payloads) => string.Join(", ", payloads?.Payloads_.Select(Of) ?? []);

    internal static string Of(Payload? payload)
    {
        if (payload is null)
        {
            return "";
        }

        var encoding = payload.Metadata.TryGetValue("encoding", out var named) ? named.ToStringUtf8() : "unknown";
        return encoding switch
        {
            "json/plain" or "json/protobuf" => Shortened(Unescaped(payload.Data.ToStringUtf8())),
            "binary/null" => "null",
            _ => string.Create(CultureInfo.InvariantCulture, $"{payload.Data.Length} bytes, {encoding}"),
        };
    }

    /// <summary>A summary or detail is a JSON string; its quotes are left out.</summary>
    internal static string Plain(Payload? payload) => Of(payload).Trim('"');

    /// <summary>JSON writers often spell an apostrophe or an umlaut as a code.</summary>
    private static string Unescaped(string json)
    {
        try
        {
            return json.Contains("\\u", StringComparison.Ordinal)
                ? JsonNode.Parse(json)?.ToJsonString(Readable) ?? json
                : json;
        }
        catch (JsonException)
        {
            // A worker may send anything under that name; then it is shown as it came.
            return json;
        }
    }

    private static string Shortened(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
