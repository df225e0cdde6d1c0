using System.Text.Json.Serialization;

namespace Steward.Starters.Cli.Doctor;

[JsonConverter(typeof(JsonStringEnumConverter<FindingState>))]
internal enum FindingState
{
    /// <summary>It is there and answers.</summary>
    Ok,

    /// <summary>It is not configured, and need not be.</summary>
    Off,

    /// <summary>It answers, but lacks something; the remedy is the command that adds it.</summary>
    Missing,

    /// <summary>It is configured and does not answer.</summary>
    Unreachable,

    /// <summary>Its settings are wrong; the remedy says how to correct them.</summary>
    Fault,
}
