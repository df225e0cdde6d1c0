using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>What a customer is to the shop; the policy may treat tiers differently.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CustomerTier>))]
public enum CustomerTier
{
    Standard,
    Plus,
    Vip,
}
