using System.Text.Json.Nodes;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>
/// Writes a look-up as Elasticsearch's queries. Terms go in as they are, never through a query language, so nothing a
/// customer types has a meaning of its own.
/// </summary>
internal static class ElasticQueries
{
    private const int MostCandidates = 10_000;

    public static JsonObject For(TermSearch search) => new()
    {
        ["size"] = search.Count,
        ["_source"] = false,
        ["track_total_hits"] = false,
        ["query"] = new JsonObject
        {
            ["bool"] = new JsonObject
            {
                ["should"] = Array(search.Terms.Select(term => BestPart(term, search))),
                ["minimum_should_match"] = 1,
                ["filter"] = For(search.Filter),
            },
        },
    };

    /// <param name="search">The look-up.</param>
    /// <param name="index">The generation's index: while the alias stands for another, nothing is found.</param>
    /// <param name="candidates">The fewest that are looked at.</param>
    public static JsonObject For(VectorSearch search, string index, int candidates) => new()
    {
        ["size"] = search.Count,
        ["_source"] = false,
        ["track_total_hits"] = false,
        ["knn"] = new JsonObject
        {
            ["field"] = ElasticFields.Vector,
            ["query_vector"] = Array(search.Vector.ToArray().Select(number => JsonValue.Create(number))),
            ["k"] = search.Count,
            ["num_candidates"] = Math.Clamp(search.Count * 2, candidates, MostCandidates),
            ["filter"] = Of(index, For(search.Filter)),
        },
    };

    /// <summary>How many passages have each term in each part, named <c>term/part</c> by their places.</summary>
    public static JsonObject Frequencies(string language, IReadOnlyList<string> terms) => new()
    {
        ["size"] = 0,
        ["track_total_hits"] = false,
        ["aggs"] = new JsonObject
        {
            ["terms"] = new JsonObject
            {
                ["filters"] = new JsonObject
                {
                    ["filters"] = new JsonObject(terms.SelectMany((term, at) => PassageParts.All.Select(part =>
                        KeyValuePair.Create<string, JsonNode?>(
                            $"{at}/{part}", Term(ElasticFields.Searched(part, language), term, boost: 1))))),
                },
            },
        },
    };

    private static JsonArray Of(string index, JsonArray filter)
    {
        filter.Add(new JsonObject { ["term"] = new JsonObject { ["_index"] = index } });
        return filter;
    }

    private static JsonArray For(PassageFilter filter)
    {
        var at = filter.At.UtcTicks;
        JsonArray all =
        [
            Range(ElasticFields.ValidFrom, "lte", at),
            Range(ElasticFields.ValidUntil, "gt", at),
        ];
        AddAny(all, ElasticFields.Products, filter.Products, ElasticFields.All);
        AddAny(all, ElasticFields.Locales, filter.Locales, ElasticFields.All);
        AddAny(all, ElasticFields.Tiers, filter.Tier is { } tier ? [tier] : [], ElasticFields.All);
        AddAny(all, ElasticFields.Type, filter.Types);
        AddAny(all, ElasticFields.Language, filter.Languages);
        return all;
    }

    private static JsonObject BestPart(WeightedTerm term, TermSearch search)
    {
        var parts = search.Boosts.SelectMany(boost => term.Synonyms
            .Select(synonym => (synonym.Key, synonym.Value))
            .Prepend((term.Term, term.Weight))
            .Select(wanted => Term(
                ElasticFields.Searched(boost.Key, term.Language), wanted.Item1, boost.Value * wanted.Item2)));
        return new JsonObject
        {
            ["dis_max"] = new JsonObject { ["tie_breaker"] = search.TieBreaker, ["queries"] = Array(parts) },
        };
    }

    private static JsonObject Term(string field, string term, float boost) => new()
    {
        ["term"] = new JsonObject { [field] = new JsonObject { ["value"] = term, ["boost"] = boost } },
    };

    private static JsonObject Range(string field, string bound, long value) => new()
    {
        ["range"] = new JsonObject { [field] = new JsonObject { [bound] = value } },
    };

    private static void AddAny(JsonArray all, string field, IReadOnlyList<string> values, params string[] always)
    {
        if (values.Count > 0)
        {
            all.Add(new JsonObject
            {
                ["terms"] = new JsonObject
                {
                    [field] = Array(values.Concat(always).Select(value => JsonValue.Create(value))),
                },
            });
        }
    }

    private static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];
}
