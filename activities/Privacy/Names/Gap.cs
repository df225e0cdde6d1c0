namespace Steward.Activities.Privacy.Names;

/// <summary>What stands between two words.</summary>
[Flags]
internal enum Gap
{
    None = 0,
    Space = 1 << 0,
    Comma = 1 << 1,

    /// <summary>The end of a sentence; not the dot of an abbreviation.</summary>
    Stop = 1 << 2,

    /// <summary>The dot of an abbreviation or of an initial.</summary>
    Dot = 1 << 3,

    Line = 1 << 4,
    Hyphen = 1 << 5,
    Apostrophe = 1 << 6,
    Colon = 1 << 7,
    Slash = 1 << 8,
    Quote = 1 << 9,

    /// <summary>Data with a format of its own, found already.</summary>
    Masked = 1 << 10,

    Number = 1 << 11,
    Other = 1 << 12,

    /// <summary>A word behind any of these begins a sentence.</summary>
    Opens = Stop | Line | Colon | Quote | Other,
}
