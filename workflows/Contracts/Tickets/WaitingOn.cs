using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>Whose move it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WaitingOn>))]
public enum WaitingOn
{
    Nobody,
    Assistant,
    Customer,
    Approval,
    Agent,
    ThirdParty,
}
