namespace Steward.Activities.Knowledge.Search;

/// <summary>What a search goes by.</summary>
[Flags]
public enum SearchArms
{
    /// <summary>Terms, by BM25.</summary>
    Lexical = 1,

    /// <summary>Meaning, by vectors.</summary>
    Dense = 2,

    /// <summary>Both, fused.</summary>
    Hybrid = Lexical | Dense,
}
