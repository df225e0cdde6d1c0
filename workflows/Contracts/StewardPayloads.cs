using System.Text.Json;
using System.Text.Json.Serialization;
using Temporalio.Converters;

namespace Steward.Workflows.Contracts;

/// <summary>How records become payloads: camel case, no nulls, so that histories stay small and readable.</summary>
public static class StewardPayloads
{
    public static DataConverter Converter { get; } = new(
        new DefaultPayloadConverter(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        }),
        new DefaultFailureConverter());
}
