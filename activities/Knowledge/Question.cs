using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Steward.Activities.Knowledge;

/// <summary>
/// A question as the index sees it: its distinct terms in one language. Words go through analysis only, never through a
/// query language, so nothing a customer types has a meaning of its own.
/// </summary>
internal sealed class Question
{
    /// <summary>Words beyond these are left aside; a question is not a book.</summary>
    private const int MaximumCharacters = 4_000;
    private const int MaximumTerms = 64;

    /// <summary>A word that only means the same counts a little less than the word itself.</summary>
    private const float SynonymWeight = 0.8f;

    private readonly Synonyms synonyms;

    public Question(string language, string text, Synonyms synonyms)
    {
        Language = language;
        this.synonyms = synonyms;
        var start = text.Length > MaximumCharacters ? text[..MaximumCharacters] : text;
        Terms = [.. LanguageAnalyzers.Terms(language, start).Distinct(StringComparer.Ordinal).Take(MaximumTerms)];
    }

    public string Language { get; }

    public IReadOnlyList<string> Terms { get; }

    /// <summary>Any of the terms, each where it counts most; better where more of them are.</summary>
    public Query ToQuery()
    {
        var query = new BooleanQuery();
        foreach (var term in Terms)
        {
            query.Add(AnyPart(term), Occur.SHOULD);
        }

        return query;
    }

    /// <summary>The passage with the share, weighted by rarity, of the terms that it has, and what it lacks.</summary>
    public Passage Judged(Passage passage, IndexReader reader)
    {
        var has = LanguageAnalyzers
            .Terms(Language, $"{passage.Title}\n{passage.Heading}\n{passage.Text}")
            .ToHashSet(StringComparer.Ordinal);
        var weights = Terms.Select(term => (Weight: Rarity(term, reader), Has: Meant(term).Any(has.Contains))).ToList();
        var all = weights.Sum(term => term.Weight);
        if (all == 0)
        {
            return passage;
        }

        var rarest = weights.Max(term => term.Weight);
        return passage with
        {
            Coverage = weights.Where(term => term.Has).Sum(term => term.Weight) / all,
            Lacks = weights.Where(term => !term.Has).Select(term => term.Weight).DefaultIfEmpty(0).Max() / rarest,
        };
    }

    private DisjunctionMaxQuery AnyPart(string term)
    {
        var best = new DisjunctionMaxQuery(tieBreakerMultiplier: 0.3f);
        foreach (var (part, weight) in PassageDocument.Parts)
        {
            foreach (var word in Meant(term))
            {
                var boost = word == term ? weight : weight * SynonymWeight;
                best.Add(new TermQuery(new Term(PassageDocument.Searched(part, Language), word)) { Boost = boost });
            }
        }

        return best;
    }

    private IReadOnlyList<string> Meant(string term) => synonyms.Of(Language, term);

    /// <summary>
    /// The inverse document frequency of BM25 (Robertson and Spärck Jones, with 1 added so that it is positive).
    /// </summary>
    private double Rarity(string term, IndexReader reader)
    {
        var seen = PassageDocument.Parts.Keys.Max(part => Meant(term)
            .Max(word => reader.DocFreq(new Term(PassageDocument.Searched(part, Language), word))));
        return Math.Log(1 + ((reader.NumDocs - seen + 0.5) / (seen + 0.5)));
    }
}
