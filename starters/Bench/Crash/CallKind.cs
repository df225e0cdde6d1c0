namespace Steward.Starters.Bench.Crash;

/// <summary>The ways to make an entry in a ledger, and to start one.</summary>
internal enum CallKind
{
    Start,
    Signal,
    Update,

    /// <summary>A signal after which the workflow runs an activity; <see cref="Complete"/> ends it.</summary>
    AskOutside,

    /// <summary>The completion of an activity, by its token.</summary>
    Complete,

    /// <summary>A signal after which the workflow runs a child, which waits for a timer.</summary>
    AskChild,
}
