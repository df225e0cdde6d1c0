using System.Text.Json.Serialization;

namespace Steward.Client;

/// <summary>What happened on a ticket.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TicketEventKind>))]
public enum TicketEventKind
{
    /// <summary>Something was said or noted; see <see cref="TicketEvent.Message"/>.</summary>
    Message,

    /// <summary>A recording has its text now; see <see cref="TicketEvent.Message"/>.</summary>
    Transcript,

    /// <summary>Status, move, owner, priority, intent or lease changed.</summary>
    State,

    /// <summary>An action waits for a person, or was decided; see <see cref="TicketEvent.Approval"/>.</summary>
    Approval,

    /// <summary>An action ended; see <see cref="TicketEvent.Action"/>.</summary>
    Action,

    /// <summary>The conversation went to a person.</summary>
    Handover,
}
