using Steward.Workflows.Contracts;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>
/// What conversations count and measure, through the SDK's own meter, which records nothing while a history is
/// replayed.
/// Tags are labels and codes, few and never personal.
/// </summary>
internal static class TicketMetrics
{
    private static readonly Dictionary<string, string> Touches = new(StringComparer.Ordinal)
    {
        ["lease.claimed"] = "claim",
        ["reply.sent"] = "reply",
        ["note.added"] = "note",
        ["approval.approved"] = "decision",
        ["approval.edited"] = "decision",
        ["approval.rejected"] = "decision",
    };

    /// <summary>Counts what a recorded decision stands for: an escalation, a breach, a person's touch.</summary>
    public static void Happened(string happened, IReadOnlyDictionary<string, string> facts, ConversationState state)
    {
        switch (happened)
        {
            case "ticket.handed_over":
                Count("steward.ticket.escalations", state, ("reason", facts["reason"]));
                break;
            case "conversation.degraded":
                Count("steward.ticket.escalations", state, ("reason", "outage"));
                break;
            case "sla.breached":
                Count("steward.sla.breaches", state, ("clock", facts["clock"]));
                break;
            case var touch when Touches.TryGetValue(touch, out var kind):
                Count("steward.ticket.human_touches", state, ("kind", kind));
                break;
        }
    }

    /// <summary>Measures clocks that were met since the last look, in business time.</summary>
    public static void Met(IReadOnlyList<ClockState> before, ConversationState state)
    {
        foreach (var clock in state.Clocks.Where(c => c.Met && !before.Any(b => b.Clock == c.Clock && b.Met)))
        {
            var name = clock.Clock switch
            {
                SlaClock.FirstReply => "steward.ticket.first_response",
                SlaClock.Resolution => "steward.ticket.resolution",
                SlaClock.RequesterWait => "steward.ticket.requester_wait",
                SlaClock.AgentWork => "steward.ticket.agent_work",
                _ => "steward.ticket.next_response",
            };
            Workflow.MetricMeter.CreateHistogram<TimeSpan>(name, "duration", "Business time until the clock was met")
                .Record(clock.Used, Tags(state));
        }
    }

    /// <summary>Counts what a draft has cost.</summary>
    public static void Spent(Draft draft, ConversationState state)
    {
        var tags = Tags(state, ("model", draft.Author));
        Workflow.MetricMeter.CreateCounter<long>("steward.model.tokens", "{token}", "Tokens of remote models")
            .Add(draft.Tokens, tags);
        Workflow.MetricMeter.CreateHistogram<double>("steward.model.cost", "USD", "What one draft has cost")
            .Record((double)draft.Cost, tags);
    }

    private static void Count(string name, ConversationState state, (string Key, string Value) tag) =>
        Workflow.MetricMeter.CreateCounter<long>(name).Add(1, Tags(state, tag));

    private static IEnumerable<KeyValuePair<string, object>> Tags(
        ConversationState state, params (string Key, string Value)[] more) =>
    [
        new("channel", state.Channel.ToString()),
        new("priority", state.Priority.ToString()),
        .. more.Select(tag => new KeyValuePair<string, object>(tag.Key, tag.Value)),
    ];
}
