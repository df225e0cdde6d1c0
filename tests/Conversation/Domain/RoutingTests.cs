using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;

namespace Steward.Conversation.Tests.Domain;

public sealed class RoutingTests
{
    private static readonly Perception Ordinary = ScriptedUnderstanding.Ordinary;

    [Fact]
    public void The_first_rule_that_matches_decides()
    {
        var state = With(
            new() { Name = "unsure", ConfidenceBelow = 0.5, Engagement = Engagement.Person },
            new() { Name = "rest", Engagement = Engagement.Local });

        Routing.Choose(state, Ordinary with { Confidence = 0.4 }).ShouldBe(
            new("unsure", Engagement.Person, Reason: "unsure"));
        Routing.Choose(state, Ordinary).ShouldBe(new("rest", Engagement.Local));
    }

    [Fact]
    public void A_risk_sends_the_turn_to_the_rules_group_and_names_the_risk() =>
        Routing.Choose(States.Open, Ordinary with { Risks = [RiskFlag.Anger, RiskFlag.Legal] })
            .ShouldBe(new("legal", Engagement.Person, Group: "legal", Reason: "risk_legal"));

    [Fact]
    public void A_turn_that_no_rule_matches_goes_to_a_person() =>
        Routing.Choose(With(), Ordinary).ShouldBe(new("no-rule", Engagement.Person, Reason: "no_rule"));

    [Fact]
    public void Every_condition_of_a_rule_must_hold()
    {
        var state = With(new RoutingRule
        {
            Name = "all",
            Channels = [Channel.Chat],
            Tiers = [CustomerTier.Vip],
            Languages = ["de"],
            Intents = ["refund"],
            SentimentBelow = 0,
            Engagement = Engagement.Local,
        }) with
        { Tier = CustomerTier.Vip };
        var matching = Ordinary with { Language = "de", Intent = "refund", Sentiment = -0.5 };

        Routing.Choose(state, matching).Rule.ShouldBe("all");
        Routing.Choose(state with { Channel = Channel.Email }, matching).Rule.ShouldBe("no-rule");
        Routing.Choose(state with { Tier = CustomerTier.Plus }, matching).Rule.ShouldBe("no-rule");
        Routing.Choose(state, matching with { Language = "en" }).Rule.ShouldBe("no-rule");
        Routing.Choose(state, matching with { Intent = "other" }).Rule.ShouldBe("no-rule");
        Routing.Choose(state, matching with { Sentiment = 0 }).Rule.ShouldBe("no-rule");
    }

    [Theory]
    [InlineData(0.49, 0, 0, "hard")]
    [InlineData(0.50, 0, 0, "budget.money")]
    [InlineData(0, 60_000, 0, "budget.tokens")]
    [InlineData(0, 0, 12, "budget.turns")]
    public void A_spent_budget_sends_the_turn_to_a_person(double spent, int tokens, int turns, string rule)
    {
        var state = States.Open with { Spent = (decimal)spent, Tokens = tokens, TurnsInARow = turns };

        Routing.Choose(state, Ordinary with { Intent = "hard" }).Rule.ShouldBe(rule);
    }

    [Fact]
    public void The_local_tier_costs_nothing_so_money_does_not_end_it() =>
        Routing.Choose(States.Open with { Spent = 99 }, Ordinary).Engagement.ShouldBe(Engagement.Local);

    private static ConversationState With(params RoutingRule[] rules) =>
        States.Open with { Policy = Policies.Plain with { RoutingRules = rules } };
}
