namespace Steward.Starters.Idempotency;

/// <param name="Answer">With <see cref="KeyState.Answered"/>: the answer.</param>
internal sealed record KeyLookup(KeyState State, KeyedAnswer? Answer = null);
