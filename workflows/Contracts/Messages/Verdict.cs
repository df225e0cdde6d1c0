using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>What an approver decides.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    Approve,
    Edit,
    Reject,
}
