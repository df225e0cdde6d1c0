namespace Steward.Activities.Models.Claims;

/// <summary>What little words do to a statement: each kind must agree between a claim and its source.</summary>
[Flags]
internal enum ClaimMark
{
    None = 0,

    /// <summary>Not, never, without.</summary>
    Denial = 1,

    /// <summary>Unless, except.</summary>
    Exception = 1 << 1,

    /// <summary>Only.</summary>
    Only = 1 << 2,

    /// <summary>If, when, provided.</summary>
    Condition = 1 << 3,

    /// <summary>Can: allowed or able.</summary>
    Can = 1 << 4,

    /// <summary>May, might, perhaps.</summary>
    Possible = 1 << 5,

    /// <summary>Must.</summary>
    Must = 1 << 6,

    /// <summary>Always, guaranteed, at once.</summary>
    Sure = 1 << 7,

    /// <summary>All, every, any.</summary>
    All = 1 << 8,

    /// <summary>Some, most, certain.</summary>
    Some = 1 << 9,

    /// <summary>Usually, often.</summary>
    Usual = 1 << 10,

    /// <summary>About, roughly.</summary>
    About = 1 << 11,

    /// <summary>Up to, within, at most.</summary>
    AtMost = 1 << 12,

    /// <summary>At least, more than.</summary>
    AtLeast = 1 << 13,

    /// <summary>Before, until.</summary>
    Before = 1 << 14,

    /// <summary>After.</summary>
    After = 1 << 15,

    /// <summary>More.</summary>
    More = 1 << 16,

    /// <summary>Less, fewer.</summary>
    Less = 1 << 17,

    /// <summary>Off, down: what turns a verb round.</summary>
    Off = 1 << 18,
}
