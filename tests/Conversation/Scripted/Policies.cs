using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Scripted;

/// <summary>Policies that tests start from.</summary>
public static class Policies
{
    /// <summary>
    /// Around the clock; cancelling is automatic, refunds need approval, large ones two; chargebacks are
    /// forbidden.
    /// </summary>
    public static PinnedPolicy Plain { get; } = new()
    {
        Version = "1+plain",
        Calendar = new() { TimeZone = "Etc/UTC" },
        Sla = Enum.GetValues<TicketPriority>().ToDictionary(priority => priority, Targets),
        ActionRules =
        [
            new() { Name = "no-chargeback", Actions = ["chargeback"], Tier = RiskTier.Forbidden },
            new() { Name = "cancel-freely", Actions = ["cancel"], Tier = RiskTier.Automatic },
            new()
            {
                Name = "large-refund",
                Actions = ["refund"],
                AmountAbove = 500,
                Tier = RiskTier.TwoApprovals,
                Group = "finance",
            },
            new() { Name = "refund", Actions = ["refund"], Tier = RiskTier.Approval, Group = "finance" },
        ],
        RoutingRules =
        [
            new()
            {
                Name = "legal",
                Risks = [RiskFlag.Legal],
                Engagement = Engagement.Person,
                Group = "legal",
                RaiseTo = TicketPriority.High,
            },
            new() { Name = "asks", Risks = [RiskFlag.AsksForPerson], Engagement = Engagement.Person },
            new() { Name = "hard", Intents = ["hard"], Engagement = Engagement.Model, Model = "large" },
            new() { Name = "rest", Engagement = Engagement.Local },
        ],
        Times = new() { BurstWindow = TimeSpan.FromMilliseconds(150) },
    };

    private static SlaTargets Targets(TicketPriority priority) => priority switch
    {
        TicketPriority.Urgent => new(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(4)),
        TicketPriority.High => new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(8)),
        TicketPriority.Normal => new(TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(24)),
        _ => new(TimeSpan.FromHours(8), TimeSpan.FromHours(16), TimeSpan.FromHours(72)),
    };
}
