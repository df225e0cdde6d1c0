using CsCheck;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;

namespace Steward.Conversation.Tests.Domain;

public sealed class ActionGateTests
{
    [Theory]
    [InlineData("cancel", 0, RiskTier.Automatic, "cancel-freely", 0)]
    [InlineData("refund", 500, RiskTier.Approval, "refund", 1)]
    [InlineData("refund", 501, RiskTier.TwoApprovals, "large-refund", 2)]
    [InlineData("chargeback", 0, RiskTier.Forbidden, "no-chargeback", 0)]
    [InlineData("unheard_of", 0, RiskTier.Forbidden, "no-rule", 0)]
    public void The_first_rule_that_matches_sets_the_tier(
        string action, int amount, RiskTier tier, string rule, int approvals)
    {
        var gate = ActionGate.For(States.Open, ScriptedCrm.Proposal(action, amount: amount));

        gate.Tier.ShouldBe(tier);
        gate.Rule.ShouldBe(rule);
        gate.Approvals.ShouldBe(approvals);
    }

    [Fact]
    public void A_rule_may_ask_for_the_customers_tier_and_the_intent()
    {
        ActionRule rule =
            new() { Name = "vip", Tiers = [CustomerTier.Vip], Intents = ["return"], Tier = RiskTier.Automatic };
        var state = States.Open with
        {
            Policy = Policies.Plain with { ActionRules = [rule] },
            Tier = CustomerTier.Vip,
            Intent = "return",
        };

        ActionGate.For(state, ScriptedCrm.Proposal("refund")).Rule.ShouldBe("vip");
        ActionGate.For(state with { Tier = CustomerTier.Plus }, ScriptedCrm.Proposal("refund")).Tier.ShouldBe(
            RiskTier.Forbidden);
        ActionGate.For(state with { Intent = null }, ScriptedCrm.Proposal("refund")).Tier.ShouldBe(RiskTier.Forbidden);
    }

    [Fact]
    public void Whatever_an_action_is_called_and_costs_it_may_run_at_once_only_when_a_rule_says_so() =>
        Gen.Select(Gen.String, Gen.Decimal[0, 100_000]).Sample((action, amount) =>
            ActionLedger.IsReady(
                ActionLedger.Gate(States.Open, ScriptedCrm.Proposal(action, amount: amount), "ann", 1, States.Monday))
                == (action == "cancel"));

    [Fact]
    public void Ended_actions_are_kept_up_to_a_bound_and_open_ones_always()
    {
        var state = ActionLedger.Add(
            States.Open, ActionLedger.Gate(States.Open, ScriptedCrm.Proposal("refund"), "ann", 1, States.Monday));
        foreach (var turn in Enumerable.Range(2, 120))
        {
            var action = ActionLedger.Gate(state, ScriptedCrm.Proposal("cancel"), "ann", turn, States.Monday);
            state = ActionLedger.Add(state, ActionLedger.End(action, ActionStatus.Done) with { Reported = true });
        }

        state.Actions.Count(action => action.Ended is not null).ShouldBe(ActionLedger.Capacity);
        state.Actions.Single(ActionLedger.IsWaiting).Number.ShouldBe(1);
        state.Actions[^1].Number.ShouldBe(121);
    }
}
