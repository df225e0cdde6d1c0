using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>
/// When a conversation that an outage stopped tries again. All of them try in the same rounds of the clock, and within
/// a
/// round the one whose SLA target is due first tries first: so a backlog drains in SLA order, with nobody in charge.
/// </summary>
internal static class OutageRounds
{
    /// <summary>How many tries are a minute apart; later ones are five.</summary>
    private const int Quick = 5;

    /// <summary>A target this far off gets the middle of the round.</summary>
    private static readonly TimeSpan Middle = TimeSpan.FromHours(4);

    public static DateTimeOffset Next(ConversationState state, DateTimeOffset now)
    {
        var round = TimeSpan.FromMinutes(state.Retries < Quick ? 1 : 5);
        var start = new DateTimeOffset((now.UtcTicks / round.Ticks * round.Ticks) + round.Ticks, TimeSpan.Zero);
        return start + (round * Share(Deadlines.SlaDueAt(state) - start));
    }

    /// <summary>0 for what is due already, growing with the time left, and near 1 for what has no target.</summary>
    private static double Share(TimeSpan? left) => left switch
    {
        null => 0.99,
        { } time when time <= TimeSpan.Zero => 0,
        { } time => 0.98 * (time / (time + Middle)),
    };
}
