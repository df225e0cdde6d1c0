using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>
/// Writes a look-up as Lucene's queries. Terms go in as they are, never through a query language, so nothing a customer
/// types has a meaning of its own.
/// </summary>
internal static class LuceneQueries
{
    public static Query For(TermSearch search)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var term in search.Terms.Where(term => IsAsked(term, search.Filter)))
        {
            any.Add(BestPart(term, search), Occur.SHOULD);
        }

        return any;
    }

    /// <summary>Null when all that is held passes: then no search need ask each passage that it finds.</summary>
    public static BooleanFilter? FilterFor(TermSearch search, HeldGeneration? held)
    {
        // Terms are looked up within their language, so what they find needs no look at it.
        var filter = search.Filter with { Languages = [] };
        return held?.Table.AllPass(filter) == true ? null : FilterFor(filter);
    }

    private static BooleanFilter FilterFor(PassageFilter filter)
    {
        // What is not valid is ruled out: that is a handful of passages, where those valid are nearly all.
        var at = filter.At.UtcTicks;
        var all = new BooleanFilter
        {
            { NumericRangeFilter.NewInt64Range(PassageFields.ValidFrom, at, null, false, true), Occur.MUST_NOT },
            { NumericRangeFilter.NewInt64Range(PassageFields.ValidUntil, null, at, true, true), Occur.MUST_NOT },
        };
        AddAny(all, PassageFields.Products, filter.Products, PassageFields.All);
        AddAny(all, PassageFields.Locales, filter.Locales, PassageFields.All);
        AddAny(all, PassageFields.Tiers, filter.Tier is { } tier ? [tier] : [], PassageFields.All);
        AddAny(all, PassageFields.Type, filter.Types);
        return all;
    }

    private static bool IsAsked(WeightedTerm term, PassageFilter filter) =>
        filter.Languages.Count == 0 || filter.Languages.Contains(term.Language, StringComparer.Ordinal);

    private static DisjunctionMaxQuery BestPart(WeightedTerm term, TermSearch search)
    {
        var best = new DisjunctionMaxQuery(search.TieBreaker);
        foreach (var (part, boost) in search.Boosts)
        {
            var field = PassageFields.Searched(part, term.Language);
            best.Add(new TermQuery(new Term(field, term.Term)) { Boost = boost * term.Weight });
            foreach (var (synonym, weight) in term.Synonyms)
            {
                best.Add(new TermQuery(new Term(field, synonym)) { Boost = boost * weight });
            }
        }

        return best;
    }

    private static void AddAny(BooleanFilter all, string field, IReadOnlyList<string> values, params string[] always)
    {
        if (values.Count > 0)
        {
            all.Add(new TermsFilter([.. values.Concat(always).Select(value => new Term(field, value))]), Occur.MUST);
        }
    }
}
