using System.Text.Json;
using System.Text.Json.Serialization;

namespace Steward.Engine.Storage;

/// <summary>How the engine writes its own small data: tokens, run extras, messages on the way.</summary>
internal static class EngineJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new ProtoJsonConverterFactory() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IncludeFields = false,
    };

    internal static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    internal static T Read<T>(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<T>(json, Options)
        ?? throw new InvalidDataException($"A stored {typeof(T).Name} is null; the data file is damaged.");
}
