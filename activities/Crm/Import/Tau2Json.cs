using System.Text.Json;
using System.Text.Json.Serialization;

namespace Steward.Activities.Crm.Import;

/// <summary>How the benchmark spells its records.</summary>
internal static class Tau2Json
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };
}
