using Steward.Activities.Knowledge.Analysis;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>Reads a question's words as terms: analysed, weighed, with what means the same.</summary>
internal sealed class QuestionReader(IPassageIndex index, Synonyms synonyms)
{
    /// <summary>Words beyond these are left aside; a question is not a book.</summary>
    private const int MaximumCharacters = 12_000;

    /// <summary>The most telling that passages have are looked up, and as many that none has are remembered.</summary>
    private const int MaximumTerms = 128;

    /// <summary>A word that only means the same counts a little less than the word itself.</summary>
    private const float SynonymWeight = 0.8f;

    public async Task<Question> ReadAsync(
        string text, string language, int passages, CancellationToken cancellation)
    {
        var start = text.Length > MaximumCharacters ? text[..MaximumCharacters] : text;
        var words = LanguageAnalyzers.Terms(language, start);
        var counts = words.CountBy(word => word, StringComparer.Ordinal).ToList();
        var meant = counts.ToDictionary(
            word => word.Key, word => synonyms.Of(language, word.Key), StringComparer.Ordinal);
        var looked = meant.Values.SelectMany(same => same).Distinct(StringComparer.Ordinal).ToList();
        var seen = await index.FrequenciesAsync(language, looked, cancellation);
        var frequencies = looked.Zip(seen)
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return new Question(language, words, [.. counts
            .Select(word => ToTerm(word.Key, word.Value))
            .GroupBy(term => term.IsKnown)
            .SelectMany(terms => terms.OrderByDescending(Telling).Take(MaximumTerms))
            .OrderByDescending(Telling)]);

        QuestionTerm ToTerm(string word, float weight)
        {
            var most = meant[word].Max(same => frequencies[same]);
            var others = meant[word].Where(same => same != word)
                .ToDictionary(same => same, _ => weight * SynonymWeight, StringComparer.Ordinal);
            return new(
                new WeightedTerm(language, word, weight) { Synonyms = others }, Rarity(passages, most), most > 0);
        }
    }

    private static double Telling(QuestionTerm term) => term.Searched.Weight * term.Rarity;

    private static double Rarity(int passages, int seen) =>
        Math.Log(1 + (Math.Max(0, passages - seen + 0.5) / (seen + 0.5)));
}
