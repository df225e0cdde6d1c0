using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// A function's name and its parameters; all are required. Names that end in <c>_ids</c> are lists of strings, the
/// others strings.
/// </summary>
internal sealed record ToolShape(string Name, string Description, IReadOnlyList<string> Parameters)
{
    private const int LongestValue = 200;
    private const int MostItems = 50;

    public AITool Declaration() => AIFunctionFactory.CreateDeclaration(Name, Description, Schema());

    /// <summary>The arguments as JSON, or what is wrong with them.</summary>
    public (JsonObject? Arguments, string? Fault) Read(IDictionary<string, object?>? given)
    {
        var arguments = new JsonObject();
        var faults = new List<string>();
        faults.AddRange((given ?? new Dictionary<string, object?>(StringComparer.Ordinal)).Keys
            .Where(name => !Parameters.Contains(name, StringComparer.Ordinal))
                .Select(name => $"'{name}' is not a parameter"));
        foreach (var name in Parameters)
        {
            var value = given is not null && given.TryGetValue(name, out var raw) ? Value(name, raw) : null;
            if (value is null)
                faults.Add($"'{name}' must be {(IsList(name) ? "a list of strings" : "a string")}");
            else
                arguments[name] = value;
        }

        return faults.Count == 0 ? (arguments, null) : (null, $"{Name}: {string.Join("; ", faults)}");
    }

    private static JsonNode? Value(string name, object? raw)
    {
        var element = raw as JsonElement? ?? JsonSerializer.SerializeToElement(raw);
        return IsList(name) ? List(element) : Text(element);
    }

    private static JsonNode? List(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() is 0 or > MostItems)
            return null;
        var texts = element.EnumerateArray().Select(Text).ToArray();
        return texts.Any(text => text is null) ? null : new JsonArray(texts);
    }

    private static JsonNode? Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { Length: <= LongestValue } text
            ? JsonValue.Create(text)
            : null;

    private static bool IsList(string name) => name.EndsWith("_ids", StringComparison.Ordinal);

    private JsonElement Schema()
    {
        var properties = new JsonObject();
        foreach (var name in Parameters)
        {
            properties[name] = IsList(name)
                ? new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }
                : new JsonObject { ["type"] = "string" };
        }

        return JsonSerializer.SerializeToElement(new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. Parameters.Select(name => JsonValue.Create(name))]),
            ["additionalProperties"] = false,
        });
    }
}
