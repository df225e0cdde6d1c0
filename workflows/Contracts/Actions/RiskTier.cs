using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>What the policy asks before an action may take effect.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RiskTier>))]
public enum RiskTier
{
    Automatic,
    Approval,
    TwoApprovals,
    Forbidden,
}
