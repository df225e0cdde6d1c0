using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>What the policy asks before one action may take effect.</summary>
/// <param name="Tier">The tier of the first rule that matches; Forbidden when none does.</param>
/// <param name="Rule">That rule's name.</param>
/// <param name="Group">The group whose people may approve.</param>
internal sealed record ActionGate(RiskTier Tier, string Rule, string? Group)
{
    /// <summary>How many approvals the tier needs.</summary>
    public int Approvals => Tier switch
    {
        RiskTier.Approval => 1,
        RiskTier.TwoApprovals => 2,
        _ => 0,
    };

    public static ActionGate For(ConversationState state, ActionProposal proposal) =>
        state.Policy!.ActionRules.FirstOrDefault(rule => Matches(rule, state, proposal)) is { } rule
            ? new(rule.Tier, rule.Name, rule.Group)
            : new(RiskTier.Forbidden, "no-rule", null);

    private static bool Matches(ActionRule rule, ConversationState state, ActionProposal proposal) =>
        (rule.Actions.Count == 0 || rule.Actions.Contains(proposal.Action))
        && (rule.AmountAbove is null || proposal.Amount > rule.AmountAbove)
        && (rule.Tiers is null || rule.Tiers.Contains(state.Tier))
        && (rule.Intents is null || (state.Intent is { } intent && rule.Intents.Contains(intent)));
}
