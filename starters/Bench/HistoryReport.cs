namespace Steward.Starters.Bench;

/// <summary>What one steady turn adds to a history, on average, with the sample policy's burst window.</summary>
/// <param name="Actions">Billable actions as Temporal Cloud counts them.</param>
internal sealed record HistoryReport(double Events, double Actions, double Bytes);
