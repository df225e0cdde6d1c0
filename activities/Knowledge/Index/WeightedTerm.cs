namespace Steward.Activities.Knowledge.Index;

/// <param name="Language">ISO 639-1: the language whose passages are looked in.</param>
/// <param name="Term">Analysed, as the passages' terms are.</param>
/// <param name="Weight">Above 0; 1 for a word of the question.</param>
public sealed record WeightedTerm(string Language, string Term, float Weight = 1)
{
    /// <summary>Terms that mean the same, with their own weight: the best of them and the term itself counts.</summary>
    public IReadOnlyDictionary<string, float> Synonyms { get; init; } = new Dictionary<string, float>();
}
