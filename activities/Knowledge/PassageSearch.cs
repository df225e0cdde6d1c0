using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Steward.Activities.Knowledge;

/// <summary>
/// One search: asks in each language, keeps what is valid, and says how much of the question each passage covers.
/// </summary>
internal sealed class PassageSearch(
    IndexSearcher searcher, PassageQuery query, Synonyms synonyms, DateTimeOffset now)
{
    private const int FewestCandidates = 20;

    /// <summary>
    /// BM25 alone prefers one rare word said often to all words said once. A passage keeps this share of its score when
    /// it
    /// covers nothing of the question, and all of it when it covers everything.
    /// </summary>
    private const double CoverageFloor = 0.4;

    public IReadOnlyList<Passage> Run()
    {
        var questions = Languages()
            .Select(language => new Question(language, query.Text, synonyms))
            .Where(question => question.Terms.Count > 0)
            .ToDictionary(question => question.Language, StringComparer.Ordinal);
        if (questions.Count == 0)
        {
            return [];
        }

        var hits = searcher.Search(new FilteredQuery(AnyOf(questions.Values), Valid()), Candidates).ScoreDocs;
        return [.. hits
            .Select(hit => ToPassage(hit, questions))
            .OrderByDescending(passage => passage.Score)
            .Take(query.Count)];
    }

    private int Candidates => Math.Max(query.Count * 2, FewestCandidates);

    private Passage ToPassage(ScoreDoc hit, Dictionary<string, Question> questions)
    {
        var document = searcher.Doc(hit.Doc);
        var question = questions[PassageDocument.LanguageOf(document)];
        var passage = question.Judged(PassageDocument.Read(document), searcher.IndexReader);
        var share = CoverageFloor + ((1 - CoverageFloor) * passage.Coverage);
        return passage with { Score = hit.Score * share };
    }

    private IEnumerable<string> Languages()
    {
        if (query.Language is { } one)
        {
            yield return one;
            yield break;
        }

        var terms = MultiFields.GetTerms(searcher.IndexReader, PassageDocument.Language)?.GetEnumerator();
        while (terms?.MoveNext() == true)
        {
            yield return terms.Term.Utf8ToString();
        }
    }

    private static BooleanQuery AnyOf(IEnumerable<Question> questions)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var question in questions)
        {
            any.Add(question.ToQuery(), Occur.SHOULD);
        }

        return any;
    }

    private QueryWrapperFilter Valid()
    {
        var at = (query.At ?? now).UtcTicks;
        return new QueryWrapperFilter(new BooleanQuery
        {
            { NumericRangeQuery.NewInt64Range(PassageDocument.ValidFrom, null, at, true, true), Occur.MUST },
            { NumericRangeQuery.NewInt64Range(PassageDocument.ValidUntil, at, null, false, true), Occur.MUST },
        });
    }
}
