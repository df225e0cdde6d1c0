namespace Steward.Activities.Storage.Requests;

/// <param name="Answer">With <see cref="KeyState.Answered"/>: the answer.</param>
public sealed record KeyLookup(KeyState State, KeyedAnswer? Answer = null);
