using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>A question as one language's passages see it.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Words">All its terms in order, with repetitions.</param>
/// <param name="Terms">Its distinct terms, the most telling first.</param>
internal sealed record Question(string Language, IReadOnlyList<string> Words, IReadOnlyList<QuestionTerm> Terms)
{
    /// <summary>How much of a question is judged: an account of many pages has its point too.</summary>
    private const int JudgedTerms = 24;

    /// <summary>
    /// Too long for one passage to have a good share of its words: what it finds is not cut by coverage.
    /// </summary>
    public bool IsAccount => Terms.Count > JudgedTerms;

    /// <summary>The passage with the share, weighted by rarity, of the terms that it has.</summary>
    public Passage Judged(IndexedPassage indexed)
    {
        var has = indexed.Terms.Values.SelectMany(terms => terms).ToHashSet(StringComparer.Ordinal);
        var judged = Terms.Take(JudgedTerms)
            .Select(term => (term.Rarity, Has: HasMeaning(has, term.Searched)))
            .ToList();
        var all = judged.Sum(term => term.Rarity);
        if (all == 0)
        {
            return indexed.Passage;
        }

        return indexed.Passage with
        {
            Coverage = judged.Where(term => term.Has).Sum(term => term.Rarity) / all,
        };
    }

    private static bool HasMeaning(HashSet<string> has, WeightedTerm term) =>
        has.Contains(term.Term) || term.Synonyms.Keys.Any(has.Contains);
}
