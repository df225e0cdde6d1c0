using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

[JsonConverter(typeof(JsonStringEnumConverter<SlaClock>))]
public enum SlaClock
{
    FirstReply,
    NextReply,

    /// <summary>From the first message to Solved.</summary>
    Resolution,

    /// <summary>What the requester has waited for us: it stands still while Pending only.</summary>
    RequesterWait,

    /// <summary>What the ticket has been ours to work on: it stands still while Pending and on hold.</summary>
    AgentWork,
}
