using System.Text.Json;

namespace Steward.Engine.Schedules;

/// <summary>A plain value as clients write it.</summary>
internal static class JsonPayload
{
    internal static Payload Of<T>(T value) => new()
    {
        Data = UnsafeByteOperations.UnsafeWrap(JsonSerializer.SerializeToUtf8Bytes(value)),
        Metadata = { ["encoding"] = ByteString.CopyFromUtf8("json/plain") },
    };
}
