using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>What starts, stops, meets and moves a ticket's SLA clocks.</summary>
internal static class SlaClocks
{
    /// <summary>The clocks that measure the ticket from its opening to its solution.</summary>
    private static readonly SlaClock[] Whole = [SlaClock.Resolution, SlaClock.RequesterWait, SlaClock.AgentWork];

    /// <summary>
    /// A customer's message starts what is not running: first reply and resolution, later the next
    /// reply.
    /// </summary>
    public static ConversationState CustomerWrote(ConversationState state, DateTimeOffset at)
    {
        if (Find(state, SlaClock.FirstReply) is not { } first)
        {
            return Opening(state).Aggregate(state, (opened, clock) => Put(opened, Fresh(state, clock, at)));
        }

        var isAwaited = !first.Met || Find(state, SlaClock.NextReply) is { Met: false };
        return isAwaited ? state : Put(state, Fresh(state, SlaClock.NextReply, at));
    }

    /// <summary>A public reply meets the reply clocks.</summary>
    public static ConversationState Replied(ConversationState state, DateTimeOffset at) =>
        Meet(Meet(state, SlaClock.FirstReply, at), SlaClock.NextReply, at);

    /// <summary>
    /// What measures the ticket as a whole is met by Solved, pauses in its states, and runs on
    /// otherwise.
    /// </summary>
    public static ConversationState StatusChanged(ConversationState state, DateTimeOffset at) =>
        state.Status is TicketStatus.Solved or TicketStatus.Closed
            ? Whole.Aggregate(Replied(state, at), (met, clock) => Meet(met, clock, at))
            : Whole.Aggregate(state, (moved, clock) => Move(moved, clock, at));

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

    private static ConversationState Move(ConversationState state, SlaClock which, DateTimeOffset at) =>
        Find(state, which) is not { } clock ? state
            : IsPaused(state, which) ? Put(state, ClockFace.Stop(state.Policy!, clock, at))
            : clock.RunningSince is null ? Put(state, ClockFace.Run(state, clock with { Met = false }, at))
            : state;

    private static IEnumerable<SlaClock> Opening(ConversationState state) =>
        [SlaClock.FirstReply, SlaClock.Resolution, .. Whole.Where(clock => IsAskedFor(state, clock))];

    private static bool IsAskedFor(ConversationState state, SlaClock clock) => clock != SlaClock.Resolution
        && ClockFace.Targets(state) is { } targets && ClockFace.Target(targets, clock) is not null;

    private static bool IsPaused(ConversationState state, SlaClock clock)
    {
        var targets = ClockFace.Targets(state);
        return targets is not null && (state.Status, clock) switch
        {
            (TicketStatus.Pending, SlaClock.Resolution) => targets.PauseWhilePending,
            (TicketStatus.Pending, _) => true,
            (TicketStatus.OnHold, SlaClock.Resolution) => targets.PauseWhileOnHold,
            (TicketStatus.OnHold, _) => clock == SlaClock.AgentWork,
            _ => false,
        };
    }
}
