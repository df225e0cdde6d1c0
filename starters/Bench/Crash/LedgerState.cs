namespace Steward.Starters.Bench.Crash;

/// <summary>What a run of the ledger hands to the next.</summary>
public sealed record LedgerState(IReadOnlyList<string> Entries);
