using System.Text.Json;
using System.Text.Json.Serialization;

namespace Steward.Engine.Storage;

/// <summary>Writes a protobuf message inside JSON as its bytes, so that unknown fields are kept.</summary>
internal sealed class ProtoJsonConverter<T> : JsonConverter<T>
    where T : IMessage<T>, new()
{
    private static readonly MessageParser<T> Parser = new(() => new T());

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parser.ParseFrom(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.ToByteArray());
}
