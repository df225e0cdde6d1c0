using System.Text.Json;
using System.Text.Json.Serialization;

namespace Steward.Engine.Storage;

/// <summary>Finds the converter for any protobuf message.</summary>
internal sealed class ProtoJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(IMessage).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ProtoJsonConverter<>).MakeGenericType(typeToConvert))!;
}
