namespace Steward.Activities.Knowledge.Index;

/// <summary>A passage as an index keeps it: what people read, what is looked up, and what is filtered by.</summary>
public sealed record IndexedPassage
{
    /// <summary>Without score and coverage.</summary>
    public required Passage Passage { get; init; }

    /// <summary>ISO 639-1; terms are looked up within their language only.</summary>
    public required string Language { get; init; }

    /// <summary>
    /// The analysed terms of each part (<see cref="PassageParts"/>), in order, with repetitions. They are ready: an
    /// index splits nothing, folds nothing, cuts nothing. Terms hold no white space.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Terms { get; init; }

    /// <summary>Of length 1, with as many numbers as the generation says; null when the generation has none.</summary>
    public ReadOnlyMemory<float>? Vector { get; init; }

    /// <summary>Products it is about; empty for all.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Locales it holds for, such as <c>en</c> or <c>en-gb</c>, in lower case; empty for all.</summary>
    public IReadOnlyList<string> Locales { get; init; } = [];

    /// <summary>Customer tiers it holds for; empty for all.</summary>
    public IReadOnlyList<string> Tiers { get; init; } = [];

    /// <summary>Such as policy, help, product.</summary>
    public required string Type { get; init; }

    /// <summary>Not found before this moment; null for always.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Not found from this moment on; null for ever.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>A hash of all that is indexed of it, so that a sync sees what has changed.</summary>
    public required string Stamp { get; init; }
}
