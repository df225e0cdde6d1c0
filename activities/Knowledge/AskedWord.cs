namespace Steward.Activities.Knowledge;

/// <summary>A telling word of a question.</summary>
/// <param name="Term">Analysed, as the passages' terms are.</param>
/// <param name="Rarity">How telling it is: the inverse document frequency of BM25 over the passages.</param>
/// <param name="Synonyms">Terms that mean the same.</param>
public sealed record AskedWord(string Term, double Rarity, IReadOnlyList<string> Synonyms)
{
    /// <summary>A word that only means the same counts a little less than the word itself.</summary>
    private const double SynonymShare = 0.8;

    /// <summary>How much of the word a text has, 0 to 1.</summary>
    public double ShareIn(IReadOnlySet<string> terms) =>
        terms.Contains(Term) ? 1 : Synonyms.Any(terms.Contains) ? SynonymShare : 0;

    public bool Means(string term) => term == Term || Synonyms.Contains(term, StringComparer.Ordinal);
}
