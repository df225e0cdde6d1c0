using Steward.Activities.Knowledge.Search;

namespace Steward.Activities.Knowledge;

/// <summary>A question to the knowledge.</summary>
/// <param name="Text">Redacted words.</param>
/// <param name="Count">How many passages or articles at most, 1 to 100. Default 5.</param>
public sealed record PassageQuery(string Text, int Count = 5)
{
    /// <summary>ISO 639-1; null searches every language.</summary>
    public string? Language { get; init; }

    /// <summary>Articles valid at this moment only; null means now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Articles about any of these products, and those about all. Empty, the default: any.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>
    /// Articles for this locale, such as <c>en-GB</c>, for its language, and those for all. Null, the default, does not
    /// filter.
    /// </summary>
    public string? Locale { get; init; }

    /// <summary>Articles for this customer tier, and those for all. Null, the default: any.</summary>
    public string? Tier { get; init; }

    /// <summary>Articles of these types, such as policy. Empty, the default, does not filter.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>What the search goes by. Default both, terms and meaning.</summary>
    public SearchArms Arms { get; init; } = SearchArms.Hybrid;
}
