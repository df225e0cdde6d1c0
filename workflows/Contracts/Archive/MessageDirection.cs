using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

[JsonConverter(typeof(JsonStringEnumConverter<MessageDirection>))]
public enum MessageDirection
{
    /// <summary>From the customer.</summary>
    Inbound,

    /// <summary>Said to the customer.</summary>
    Outbound,

    /// <summary>An internal note.</summary>
    Note,
}
