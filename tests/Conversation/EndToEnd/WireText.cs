using System.Collections;
using Google.Protobuf;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>Every text within a protocol message, with payloads decoded and whatever they nest.</summary>
internal static class WireText
{
    public static IEnumerable<string> Of(IMessage message) =>
        message.Descriptor.Fields.InFieldNumberOrder()
            .Select(field => field.Accessor.GetValue(message))
            .SelectMany(Texts);

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        ByteString bytes => [bytes.ToStringUtf8()],
        IMessage message => Of(message),
        IDictionary map => map.Keys.Cast<object>().Concat(map.Values.Cast<object>()).SelectMany(Texts),
        IEnumerable list => list.Cast<object>().SelectMany(Texts),
        _ => [$"{value}"],
    };
}
