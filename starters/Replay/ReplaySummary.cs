namespace Steward.Starters.Replay;

/// <summary>What became of a recording's tickets.</summary>
/// <param name="Counts">How many ended how.</param>
internal sealed record ReplaySummary(
    int Tickets, IReadOnlyDictionary<Ending, int> Counts, double Seconds, IReadOnlyList<TicketEnding> Endings)
{
    /// <summary>True when no ticket is stuck and none failed.</summary>
    public bool Good => Counts.GetValueOrDefault(Ending.Stuck) + Counts.GetValueOrDefault(Ending.Failed) == 0;

    public static ReplaySummary Of(IReadOnlyList<TicketEnding> endings, TimeSpan took) => new(
        endings.Count,
        endings.CountBy(e => e.Ending).OrderBy(c => c.Key).ToDictionary(),
        Math.Round(took.TotalSeconds, 1),
        endings);
}
