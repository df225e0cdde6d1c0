using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>What became of a reply after it was recorded as sent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryOutcome>))]
public enum DeliveryOutcome
{
    Delivered,
    Fenced,
    Failed,
}
