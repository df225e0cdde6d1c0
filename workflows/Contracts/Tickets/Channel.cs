using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>The way a message came in, and the way its reply goes back.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Channel>))]
public enum Channel
{
    Chat,
    Email,
    Voice,
    Social,
    Api,
}
