namespace Steward.Starters.Cli.Commands;

/// <summary>What <c>steward retrain --json</c> prints.</summary>
/// <param name="Before">The share of right answers before, 0 to 1.</param>
/// <param name="After">The share with the corrections.</param>
/// <param name="Messages">How many messages it was measured on.</param>
/// <param name="Corrections">Those that were no examples yet.</param>
/// <param name="Version">Of the accepted model; null when it is refused.</param>
internal sealed record RetrainReport(
    bool Accepted, double Before, double After, int Messages, int Corrections, string? Version);
