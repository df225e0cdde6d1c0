namespace Steward.Starters.Bench;

/// <summary>What <c>steward bench tracing --json</c> prints: milliseconds of processor time per turn, all parts in one process.</summary>
internal sealed record TracingReport(int Turns, double Without, double With)
{
    /// <summary>With tracing, metrics and logs, over without.</summary>
    public double Ratio => With / Without;
}
