namespace Steward.Starters.Bench;

/// <summary>What <c>steward bench cold-start --json</c> prints: medians over the runs, in seconds.</summary>
/// <param name="ToAccepted">From the start of the process to its first message's acceptance.</param>
/// <param name="ToFirstReply">
/// From the start of the process to the first reply's sending, the burst window included.
/// </param>
internal sealed record ColdStartReport(int Runs, double ToAccepted, double ToFirstReply);
