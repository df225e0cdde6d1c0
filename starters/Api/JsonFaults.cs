using System.Text.Json;
using System.Text.RegularExpressions;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>Says what is wrong with a JSON body in words that name the field, without the names of our types.</summary>
internal static partial class JsonFaults
{
    public static string Explain(JsonException fault)
    {
        if (MissingFields().Match(fault.Message) is { Success: true } missing)
        {
            return $"The body lacks {missing.Groups["fields"].Value.Trim().TrimEnd('.')}; add what is missing.";
        }

        if (UnknownField().Match(fault.Message) is { Success: true } unknown)
        {
            return $"The body has the field '{unknown.Groups["field"].Value}', which is not one of this request's; " +
                "see /docs, and correct or remove it.";
        }

        var where = fault.Path is null or "$" ? "The body" : $"The body's field {fault.Path.TrimStart('$', '.')}";
        var line = fault.LineNumber is { } number
            ? $" (line {number + 1}, byte {fault.BytePositionInLine + 1})"
            : string.Empty;
        return NamesTaken(fault) is { Length: > 0 } names
            ? $"{where} cannot be read{line}: it must be one of {string.Join(", ", names)}."
            : $"{where} cannot be read{line}: it is not JSON, or not of the kind that the field takes; see /docs.";
    }

    /// <summary>What a field with a list of names takes; null for every other field.</summary>
    private static string[]? NamesTaken(JsonException fault) =>
        WrongKind().Match(fault.Message) is { Success: true } wrong
        && typeof(Channel).Assembly.GetType(wrong.Groups["type"].Value) is { IsEnum: true } known
            ? Enum.GetNames(known)
            : null;

    [GeneratedRegex(
        "missing required properties including: (?<fields>.*)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100)]
    private static partial Regex MissingFields();

    [GeneratedRegex(
        @"could not be converted to (System\.Nullable`1\[)?(?<type>[\w.]{1,200}?)\]?\. Path",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100)]
    private static partial Regex WrongKind();

    [GeneratedRegex(
        "The JSON property '(?<field>[^']{1,100})' could not be mapped",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100)]
    private static partial Regex UnknownField();
}
