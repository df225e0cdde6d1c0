using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

[JsonConverter(typeof(JsonStringEnumConverter<SlaClock>))]
public enum SlaClock
{
    FirstReply,
    NextReply,
    Resolution,
}
