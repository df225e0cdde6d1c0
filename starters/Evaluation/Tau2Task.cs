namespace Steward.Starters.Evaluation;

/// <summary>A benchmark task: what the customer wants, what the customer knows, what should be done.</summary>
internal sealed record Tau2Task(string Id, string ReasonForCall, string KnownInfo, IReadOnlyList<Tau2Action> Writes);
