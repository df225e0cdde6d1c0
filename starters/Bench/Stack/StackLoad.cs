namespace Steward.Starters.Bench.Stack;

/// <summary>How much is asked.</summary>
/// <param name="Rounds">Rounds of each side that count; one more pays for compiling the code.</param>
/// <param name="Turns">Turns of each conversation.</param>
/// <param name="Concurrency">Conversations under way at once.</param>
internal sealed record StackLoad(int Rounds, int Conversations, int Turns, int Concurrency)
{
    /// <summary>Turns asked in all, on both sides, those that do not count too.</summary>
    public int Asked => 2 * (Rounds + 1) * ((Conversations * Turns) + Concurrency);
}
