namespace Steward.Activities.Privacy.Names;

/// <summary>What a word can be, by the gazetteers. A word can be several things.</summary>
[Flags]
internal enum Sense
{
    None = 0,

    /// <summary>One of the commonest English words.</summary>
    Common = 1 << 0,

    /// <summary>An English word.</summary>
    Dictionary = 1 << 1,

    Given = 1 << 2,
    Surname = 1 << 3,
    Place = 1 << 4,
    Country = 1 << 5,
    Nationality = 1 << 6,
    OrganisationForm = 1 << 7,
    Street = 1 << 8,

    /// <summary>Part of a building or a box: apartment, suite, floor.</summary>
    Unit = 1 << 9,

    Title = 1 << 10,
    Job = 1 << 11,
    Weekday = 1 << 12,
    Month = 1 << 13,

    /// <summary>A small word inside names: van, de la, von.</summary>
    Particle = 1 << 14,

    /// <summary>An organisation or a product that is nobody's name in a support desk.</summary>
    Product = 1 << 15,

    /// <summary>Part of a military address: APO, PSC.</summary>
    Military = 1 << 16,

    /// <summary>Never the first word of a name, though it is in a list of them: will, may.</summary>
    Opener = 1 << 17,

    /// <summary>Tells what somebody does or is: says, lives, was.</summary>
    Predicate = 1 << 18,

    /// <summary>Comes before an address: lives at, send to.</summary>
    AddressCue = 1 << 19,

    AnyName = Given | Surname | Place | Country,
    English = Common | Dictionary,
}
