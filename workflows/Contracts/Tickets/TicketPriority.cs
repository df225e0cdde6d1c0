using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>How soon a ticket must be answered; each priority has its own SLA targets in the policy.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TicketPriority>))]
public enum TicketPriority
{
    Low,
    Normal,
    High,
    Urgent,
}
