namespace Steward.Activities.Knowledge.Index;

/// <summary>
/// The parameters of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), the same in every
/// adapter.
/// </summary>
public static class Bm25
{
    /// <summary>How soon a term's repetition stops counting.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much a passage's length counts, 0 to 1.</summary>
    public const float B = 0.75f;
}
