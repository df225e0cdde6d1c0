using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>Reads <c>sla</c>: targets per priority, in business time.</summary>
internal static class SlaSection
{
    public static IReadOnlyDictionary<TicketPriority, SlaTargets> Read(PolicyEntry? section)
    {
        var map = section?.Map("urgent", "high", "normal", "low");
        var read =
            from priority in Enum.GetValues<TicketPriority>()
            let entry = map?.Optional(priority.ToString().ToLowerInvariant())
            where entry is not null
            select (priority, Targets(entry));
        return read.ToDictionary(item => item.priority, item => item.Item2);
    }

    private static SlaTargets Targets(PolicyEntry entry)
    {
        var map = entry.Map(
            "firstReply", "nextReply", "resolution", "requesterWait", "agentWork",
            "warnAt", "pauseWhilePending", "pauseWhileOnHold");
        var targets = new SlaTargets(
            Duration(map.Required("firstReply")),
            Duration(map.Required("nextReply")),
            Duration(map.Required("resolution")));
        entry.Require(targets.FirstReply <= targets.Resolution,
            "has a resolution before its firstReply; give the resolution more time");
        return targets with
        {
            RequesterWait = map.Optional("requesterWait")?.Duration(),
            AgentWork = map.Optional("agentWork")?.Duration(),
            WarnAt = map.Optional("warnAt")?.Number(0.05, 1.0) ?? targets.WarnAt,
            PauseWhilePending = map.Optional("pauseWhilePending")?.Flag() ?? targets.PauseWhilePending,
            PauseWhileOnHold = map.Optional("pauseWhileOnHold")?.Flag() ?? targets.PauseWhileOnHold,
        };
    }

    private static TimeSpan Duration(PolicyEntry? entry) => entry?.Duration() ?? TimeSpan.FromHours(1);
}
