using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>What starts, stops, meets and moves a ticket's SLA clocks.</summary>
internal static class SlaClocks
{
    /// <summary>A customer's message starts what is not running: first reply and resolution, later the next reply.</summary>
    public static ConversationState CustomerWrote(ConversationState state, DateTimeOffset at)
    {
        if (Find(state, SlaClock.FirstReply) is not { } first)
        {
            return Put(Put(state, Fresh(state, SlaClock.FirstReply, at)), Fresh(state, SlaClock.Resolution, at));
        }

        var isAwaited = !first.Met || Find(state, SlaClock.NextReply) is { Met: false };
        return isAwaited ? state : Put(state, Fresh(state, SlaClock.NextReply, at));
    }

    /// <summary>A public reply meets the reply clocks.</summary>
    public static ConversationState Replied(ConversationState state, DateTimeOffset at) =>
        Meet(Meet(state, SlaClock.FirstReply, at), SlaClock.NextReply, at);

    /// <summary>Resolution is met by Solved, pauses as the policy says, and runs on otherwise.</summary>
    public static ConversationState StatusChanged(ConversationState state, DateTimeOffset at)
    {
        if (state.Status is TicketStatus.Solved or TicketStatus.Closed)
        {
            return Meet(Replied(state, at), SlaClock.Resolution, at);
        }

        return Find(state, SlaClock.Resolution) is not { } clock ? state
            : IsPaused(state) ? Put(state, ClockFace.Stop(state.Policy!, clock, at))
            : clock.RunningSince is null ? Put(state, ClockFace.Run(state, clock with { Met = false }, at))
            : state;
    }

    /// <summary>Running clocks take the targets of the ticket's new priority; what they have used stays used.</summary>
    public static ConversationState PriorityChanged(ConversationState state, DateTimeOffset at) =>
        state with
        {
            Clocks = [.. state.Clocks.Select(clock => clock.RunningSince is null
                ? clock
                : ClockFace.Run(state, ClockFace.Stop(state.Policy!, clock, at), at))],
        };

    public static ConversationState Put(ConversationState state, ClockState clock) =>
        state with { Clocks = [.. state.Clocks.Where(other => other.Clock != clock.Clock), clock] };

    public static ClockState? Find(ConversationState state, SlaClock clock) =>
        state.Clocks.FirstOrDefault(candidate => candidate.Clock == clock);

    private static ClockState Fresh(ConversationState state, SlaClock clock, DateTimeOffset at) =>
        ClockFace.Run(state, new ClockState { Clock = clock }, at);

    private static ConversationState Meet(ConversationState state, SlaClock clock, DateTimeOffset at) =>
        Find(state, clock) is { Met: false } running
            ? Put(state, ClockFace.Stop(state.Policy!, running, at) with { Met = true })
            : state;

    private static bool IsPaused(ConversationState state)
    {
        var targets = ClockFace.Targets(state);
        return targets is not null && state.Status switch
        {
            TicketStatus.Pending => targets.PauseWhilePending,
            TicketStatus.OnHold => targets.PauseWhileOnHold,
            _ => false,
        };
    }
}
