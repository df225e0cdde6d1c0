namespace Steward.Activities.Knowledge.Explain;

/// <summary>A search with its reasons.</summary>
public sealed record SearchExplanation
{
    /// <summary>The question's telling words, the most telling first, as each searched language sees them.</summary>
    public required IReadOnlyList<AskedWord> Words { get; init; }

    /// <summary>
    /// The share of the telling words that a passage must have: <see cref="KnowledgeOptions.MinimumCoverage"/>. Null
    /// for a question so long that it is not judged by it.
    /// </summary>
    public required double? MinimumCoverage { get; init; }

    /// <summary>The cosine from which a passage needs no word: <see cref="KnowledgeOptions.MinimumSimilarity"/>.
    /// </summary>
    public required double MinimumSimilarity { get; init; }

    /// <summary>Why the search went by terms alone; null when it did not.</summary>
    public string? WithoutMeaning { get; init; }

    /// <summary>The candidates, best first, told or not.</summary>
    public required IReadOnlyList<ExplainedPassage> Passages { get; init; }
}
