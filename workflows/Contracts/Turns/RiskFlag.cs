using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>What makes a message one for a person.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RiskFlag>))]
public enum RiskFlag
{
    Anger,
    Vulnerable,
    Legal,
    Medical,
    Money,
    Injection,
    AsksForPerson,
    DoubtfulAudio,
}
