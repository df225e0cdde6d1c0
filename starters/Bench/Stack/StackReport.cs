namespace Steward.Starters.Bench.Stack;

/// <summary>What <c>steward bench stack --json</c> prints.</summary>
/// <param name="Turns">Turns measured on each side.</param>
/// <param name="Concurrency">Conversations under way at once.</param>
internal sealed record StackReport(int Turns, int Concurrency, StackFigures Embedded, StackFigures Stack)
{
    /// <summary>Turns per second of the full stack, over those of the embedded one.</summary>
    public double Ratio => Stack.TurnsPerSecond / Embedded.TurnsPerSecond;
}
