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

    /// <summary>Which of the judged terms a word of a passage is, or means.</summary>
    private readonly Lazy<Dictionary<string, List<int>>> places = new(() => Terms.Take(JudgedTerms).Index()
        .SelectMany(term => term.Item.Searched.Synonyms.Keys.Append(term.Item.Searched.Term)
            .Select(word => (Word: word, term.Index)))
        .GroupBy(pair => pair.Word, pair => pair.Index, StringComparer.Ordinal)
        .ToDictionary(word => word.Key, word => word.ToList(), StringComparer.Ordinal));

    /// <summary>The passage with the share, weighted by rarity, of the terms that it has.</summary>
    public Passage Judged(IndexedPassage indexed)
    {
        var all = Terms.Take(JudgedTerms).Sum(term => term.Rarity);
        if (all == 0)
        {
            return indexed.Passage;
        }

        var has = new bool[Math.Min(Terms.Count, JudgedTerms)];
        foreach (var said in indexed.Terms.Values.SelectMany(part => part))
        {
            if (places.Value.TryGetValue(said, out var terms))
            {
                terms.ForEach(term => has[term] = true);
            }
        }

        return indexed.Passage with
        {
            Coverage = Terms.Take(JudgedTerms).Where((_, at) => has[at]).Sum(term => term.Rarity) / all,
        };
    }
}
