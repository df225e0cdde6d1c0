using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>Where a ticket stands. A customer's reply reopens Solved; Closed is final.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TicketStatus>))]
public enum TicketStatus
{
    New,
    Open,
    Pending,
    OnHold,
    Solved,
    Closed,
}
