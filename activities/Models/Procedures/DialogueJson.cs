using System.Text.Json;
using System.Text.Json.Serialization;

namespace Steward.Activities.Models.Procedures;

internal static class DialogueJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    public static Dialogue Read(string? json) =>
        json is null
            ? new Dialogue()
            : JsonSerializer.Deserialize<Dialogue>(json, Options)
                ?? throw new JsonException("The stored procedure state is the JSON null; expected an object.");

    public static string Write(Dialogue dialogue) => JsonSerializer.Serialize(dialogue, Options);
}
