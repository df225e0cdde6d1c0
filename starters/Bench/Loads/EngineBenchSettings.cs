namespace Steward.Starters.Bench.Loads;

/// <summary>What <c>steward bench engine</c> is asked to measure.</summary>
/// <param name="Loads">Which loads.</param>
/// <param name="Lasting">How long each.</param>
/// <param name="Idle">Idle workflows on the engine; 0: none.</param>
/// <param name="RealIdle">The same on the real server, which is slow to start them.</param>
/// <param name="WithReal">Whether the real server is measured too.</param>
internal sealed record EngineBenchSettings(
    IReadOnlyList<Load> Loads, TimeSpan Lasting, int Idle, int RealIdle, bool WithReal);
