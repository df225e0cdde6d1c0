using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>What became of an action.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActionStatus>))]
public enum ActionStatus
{
    /// <summary>It took effect, once.</summary>
    Done,

    /// <summary>A business rule refused it; nothing changed. <see cref="ActionOutcome.Code"/> names the rule.</summary>
    Refused,

    /// <summary>An approver said no.</summary>
    Rejected,

    /// <summary>Nobody decided in time.</summary>
    Expired,

    /// <summary>The facts changed before it could run.</summary>
    Void,

    /// <summary>The policy forbids it.</summary>
    Forbidden,

    /// <summary>It took effect and was taken back, because another action of its series failed.</summary>
    Undone,
}
