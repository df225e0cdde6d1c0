namespace Steward.Activities.Knowledge.Explain;

/// <summary>A passage with every figure that its place rests on.</summary>
public sealed record ExplainedPassage
{
    /// <summary>With the final score, and the share of the question's telling words that it has.</summary>
    public required Passage Passage { get; init; }

    public required PassageVerdict Verdict { get; init; }

    /// <summary>By terms; null when they do not find it.</summary>
    public ArmScore? Bm25 { get; init; }

    /// <summary>By meaning; null when it does not find it.</summary>
    public ArmScore? Dense { get; init; }

    /// <summary>Both arms together, before coverage; null when neither finds it.</summary>
    public double? Fused { get; init; }

    /// <summary>The better passage that says the same.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>The filters that keep it out, each with what it asks for and what the passage holds for.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];
}
