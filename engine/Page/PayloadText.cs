using System.Globalization;

namespace Steward.Engine.Page;

/// <summary>What a payload says, as far as it can be read; an encrypted one only says so.</summary>
internal static class PayloadText
{
    private const int Longest = 400;

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
            "json/plain" or "json/protobuf" => Shortened(payload.Data.ToStringUtf8()),
            "binary/null" => "null",
            _ => string.Create(CultureInfo.InvariantCulture, $"{payload.Data.Length} bytes, {encoding}"),
        };
    }

    /// <summary>A summary or detail is a JSON string; its quotes are left out.</summary>
    internal static string Plain(Payload? payload) => Of(payload).Trim('"');

    private static string Shortened(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
