using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

[JsonConverter(typeof(JsonStringEnumConverter<DeliverResult>))]
public enum DeliverResult
{
    /// <summary>Recorded as sent, now or by an earlier try.</summary>
    Recorded,

    /// <summary>The lease has moved on; nothing was said.</summary>
    Fenced,
}
