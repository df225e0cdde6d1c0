using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding;

/// <summary>A risk and the rule that saw it, so that a flag can be explained without the customer's words.</summary>
internal sealed record RiskSign(RiskFlag Flag, string Rule);
