using System.Reflection;
using System.Text.Json;
using Steward.Activities.Storage;

namespace Steward.Activities.Crm.Actions;

/// <summary>
/// Reads untrusted JSON into a record of texts and lists of texts, and names everything that does not fit.
/// </summary>
internal sealed class ArgumentShape<T>
    where T : class
{
    private static readonly JsonSerializerOptions Json =
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public IReadOnlyList<ActionArgument> Arguments { get; } =
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => new ActionArgument(
            JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), property.PropertyType != typeof(string))),
    ];

    /// <summary>The record; null when faults were found.</summary>
    public T? Read(JsonElement arguments, List<string> faults)
    {
        if (arguments.ValueKind is not JsonValueKind.Object)
        {
            faults.Add($"the arguments are a JSON {arguments.ValueKind} and must be an object");
            return null;
        }

        var before = faults.Count;
        faults.AddRange(arguments.EnumerateObject()
            .Where(given => Arguments.All(argument => argument.Name != given.Name))
            .Select(given => $"'{Bounded(given.Name)}' is not an argument"));
        faults.AddRange(Arguments.Select(argument => Fault(argument, arguments)).OfType<string>());
        return faults.Count == before ? arguments.Deserialize<T>(Json) : null;
    }

    public string Canonical(T arguments) => CanonicalJson.Write(JsonSerializer.SerializeToNode(arguments, Json));

    private static string? Fault(ActionArgument argument, JsonElement arguments) =>
        !arguments.TryGetProperty(argument.Name, out var value) ? $"'{argument.Name}' is missing"
        : argument.IsList && !IsListOfTexts(value) ? $"'{argument.Name}' must be a list of texts"
        : !argument.IsList && value.ValueKind is not JsonValueKind.String ? $"'{argument.Name}' must be a text"
        : null;

    private static bool IsListOfTexts(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array
        && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String);

    /// <summary>Names come from outside; a long one does not belong into an error.</summary>
    private static string Bounded(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
