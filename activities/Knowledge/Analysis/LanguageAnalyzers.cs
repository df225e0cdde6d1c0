using Lucene.Net.Analysis;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Steward.Activities.Knowledge.Analysis;

/// <summary>One analyzer per language: words in lower case, without function words, cut to their stems.</summary>
internal static class LanguageAnalyzers
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly Dictionary<string, Analyzer> Known = new(StringComparer.Ordinal)
    {
        ["en"] = new EnglishAnalyzer(Version, FunctionWords.English),
        ["de"] = new GermanAnalyzer(Version),
        ["es"] = new SpanishAnalyzer(Version),
        ["fr"] = new FrenchAnalyzer(Version),
        ["it"] = new ItalianAnalyzer(Version),
        ["nl"] = new DutchAnalyzer(Version),
    };

    private static readonly StandardAnalyzer Other = new(Version);

    public static Analyzer For(string language) => Known.GetValueOrDefault(language, Other);

    /// <summary>The terms that the text has in the index of that language, in order, with repetitions.</summary>
    public static IReadOnlyList<string> Terms(string language, string text)
    {
        var terms = new List<string>();
        using var stream = For(language).GetTokenStream("text", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString());
        }

        stream.End();
        return terms;
    }
}
