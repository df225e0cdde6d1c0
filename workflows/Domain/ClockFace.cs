using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>One clock's arithmetic over the pinned policy's calendar and targets.</summary>
internal static class ClockFace
{
    public static SlaTargets? Targets(ConversationState state) => state.Policy!.Sla.GetValueOrDefault(state.Priority);

    public static ClockState Run(ConversationState state, ClockState clock, DateTimeOffset at)
    {
        var running = clock with { RunningSince = at };
        if (Targets(state) is not { } targets || Target(targets, clock.Clock) is not { } target)
        {
            return running with { WarnAt = null, DueAt = null };
        }

        return running with
        {
            WarnAt = BusinessTime.Add(state.Policy!.Calendar, at, (target * targets.WarnAt) - clock.Used),
            DueAt = BusinessTime.Add(state.Policy!.Calendar, at, target - clock.Used),
        };
    }

    public static ClockState Stop(PinnedPolicy policy, ClockState clock, DateTimeOffset at) =>
        clock.RunningSince is not { } since ? clock : clock with
        {
            Used = clock.Used + BusinessTime.Between(policy.Calendar, since, at),
            RunningSince = null,
            WarnAt = null,
            DueAt = null,
        };

    /// <summary>Null when the clock has no target.</summary>
    public static TimeSpan? Target(SlaTargets targets, SlaClock clock) => clock switch
    {
        SlaClock.FirstReply => targets.FirstReply,
        SlaClock.NextReply => targets.NextReply,
        SlaClock.RequesterWait => targets.RequesterWait,
        SlaClock.AgentWork => targets.AgentWork,
        _ => targets.Resolution,
    };
}
