namespace Steward.Starters.Evaluation;

/// <summary>What to evaluate and how.</summary>
/// <param name="Benchmark">The folder with the benchmark's <c>db.json</c>.</param>
/// <param name="Tasks">The tasks file.</param>
/// <param name="KillEvery">The worker is killed once in so many actions on average; 0: never.</param>
/// <param name="TemporalAddress">A real server; null: the embedded engine.</param>
/// <param name="Patience">How long one call or one action may take before its task counts as stuck.</param>
internal sealed record Tau2Settings(
    string Benchmark, string Tasks, int KillEvery, string? TemporalAddress, TimeSpan Patience);
