namespace Steward.Activities.Knowledge.Index;

/// <summary>Which passages may be found at all. Applied before ranking.</summary>
public sealed record PassageFilter
{
    /// <summary>Valid from this moment or before, and until after it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Passages about any of these products, and those about all; empty does not filter.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>
    /// Passages for any of these locales, and those for all; empty does not filter. Above the port, <c>en-gb</c> has
    /// been widened to <c>en-gb</c> and <c>en</c>.
    /// </summary>
    public IReadOnlyList<string> Locales { get; init; } = [];

    /// <summary>Passages for this customer tier, and those for all; null does not filter.</summary>
    public string? Tier { get; init; }

    /// <summary>Passages of any of these types; empty does not filter.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Passages of any of these languages; empty does not filter.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
}
