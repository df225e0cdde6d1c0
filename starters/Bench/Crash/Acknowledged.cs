namespace Steward.Starters.Bench.Crash;

/// <summary>A call the engine has answered: what it has promised to remember.</summary>
/// <param name="Kind">What was called.</param>
/// <param name="Ledger">The workflow's id.</param>
/// <param name="Entry">What must be found, once.</param>
internal sealed record Acknowledged(CallKind Kind, string Ledger, string Entry);
