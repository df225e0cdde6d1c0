using System.Text.Json.Serialization;

namespace Steward.Starters.Cli.Doctor;

[JsonConverter(typeof(JsonStringEnumConverter<FindingState>))]
internal enum FindingState
{
    /// <summary>It is there and answers.</summary>
    Ok,

    /// <summary>It is not configured, and need not be.</summary>
    Off,

    /// <summary>It must be mended; the remedy says how.</summary>
    Fault,
}
