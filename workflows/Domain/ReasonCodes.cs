using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>Why a person is needed, as codes that desks and composers share.</summary>
internal static class ReasonCodes
{
    public const string Unsure = "unsure";
    public const string Outage = "outage";
    public const string DeliveryFailed = "delivery_failed";
    public const string DeliveryFenced = "delivery_fenced";
    public const string DoubtfulAudio = "doubtful_audio";
    public const string NotTranscribed = "not_transcribed";
    public const string NoWords = "no_words";
    public const string TooManySteps = "too_many_steps";
    public const string SeriesFailed = "series_failed";
    public const string KnowledgeChanged = "knowledge_changed";
    public const string SnoozeEnded = "snooze_ended";

    /// <summary>The reason behind a routing rule that asks for a person.</summary>
    public static string Of(RoutingRule rule, Perception perception)
    {
        var risks = rule.Risks?.Intersect(perception.Risks).ToList() ?? [];
        return risks.Count > 0 ? Of(risks[0])
            : rule.ConfidenceBelow is not null ? Unsure
            : rule.SentimentBelow is not null ? "unhappy"
            : "policy";
    }

    public static string Of(SlaClock clock) => clock switch
    {
        SlaClock.FirstReply => "sla_first_reply",
        SlaClock.NextReply => "sla_next_reply",
        SlaClock.RequesterWait => "sla_requester_wait",
        SlaClock.AgentWork => "sla_agent_work",
        _ => "sla_resolution",
    };

    private static string Of(RiskFlag risk) => risk switch
    {
        RiskFlag.AsksForPerson => "asked_for_person",
        RiskFlag.DoubtfulAudio => DoubtfulAudio,
        _ => $"risk_{risk.ToString().ToLowerInvariant()}",
    };
}
