using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding;

/// <summary>A risk and the rule that saw it, so that a flag can be explained without the customer's words.</summary>
/// <param name="Evidence">The customer's words that the rule met: for the desk's eyes, never for logs or the audit.</param>
internal sealed record RiskSign(RiskFlag Flag, string Rule, IReadOnlyList<string> Evidence);
