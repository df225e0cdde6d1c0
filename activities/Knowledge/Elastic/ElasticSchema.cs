using System.Text.Json.Nodes;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>The index template and what one generation adds to it.</summary>
internal static class ElasticSchema
{
    /// <summary>Moves with the template, so that a new version of it replaces an old one.</summary>
    public const int Version = 1;

    private const string Analyzer = "whitespace";
    private const string Similarity = "passages";

    /// <summary>
    /// One shard: frequencies and lengths then count over all passages, as in the embedded index. No refresh by the
    /// clock: a change is refreshed when it is whole.
    /// </summary>
    public static JsonObject Template(ElasticNames names, ElasticOptions options) => new()
    {
        ["index_patterns"] = new JsonArray(names.Generations),
        ["priority"] = 500,
        ["version"] = Version,
        ["template"] = new JsonObject
        {
            ["settings"] = new JsonObject
            {
                ["number_of_shards"] = 1,
                ["number_of_replicas"] = options.Replicas,
                ["refresh_interval"] = "-1",
                ["similarity"] = new JsonObject
                {
                    [Similarity] = new JsonObject { ["type"] = "BM25", ["k1"] = Bm25.K1, ["b"] = Bm25.B },
                },
            },
            ["mappings"] = Mappings(),
        },
    };

    /// <summary>The generation's own: its vectors, and what <c>StateAsync</c> tells of it.</summary>
    public static JsonObject Generation(IndexGeneration generation, int modelPieces, ElasticOptions options)
    {
        var mappings = new JsonObject
        {
            ["_meta"] = new JsonObject
            {
                ["recipe"] = generation.Recipe,
                ["dimensions"] = generation.Dimensions,
                ["model_pieces"] = modelPieces,
            },
        };
        if (generation.Dimensions > 0)
        {
            mappings["properties"] = new JsonObject { [ElasticFields.Vector] = Vector(generation.Dimensions, options) };
        }

        return new JsonObject { ["mappings"] = mappings };
    }

    public static JsonObject Models(ElasticOptions options) => new()
    {
        ["settings"] = new JsonObject { ["number_of_shards"] = 1, ["number_of_replicas"] = options.Replicas },
        ["mappings"] = new JsonObject
        {
            ["dynamic"] = "strict",
            ["properties"] = new JsonObject { ["data"] = new JsonObject { ["type"] = "binary" } },
        },
    };

    /// <summary>
    /// Terms come analysed, each language its own way, as the embedded index gets them, so that both rank alike: here
    /// they are only taken apart where the spaces are.
    /// </summary>
    private static JsonObject Mappings() => new()
    {
        ["dynamic"] = false,
        ["dynamic_templates"] = new JsonArray(new JsonObject
        {
            ["terms_of_a_language"] = new JsonObject
            {
                ["path_match"] = $"{ElasticFields.Terms}.*.*",
                ["mapping"] = new JsonObject
                {
                    ["type"] = "text",
                    ["analyzer"] = Analyzer,
                    ["similarity"] = Similarity,
                },
            },
        }),
        ["properties"] = new JsonObject
        {
            [ElasticFields.Id] = Kind("keyword"),
            [ElasticFields.Language] = Kind("keyword"),
            [ElasticFields.Products] = Kind("keyword"),
            [ElasticFields.Locales] = Kind("keyword"),
            [ElasticFields.Tiers] = Kind("keyword"),
            [ElasticFields.Type] = Kind("keyword"),
            [ElasticFields.Stamp] = Kind("keyword"),
            [ElasticFields.ValidFrom] = Kind("long"),
            [ElasticFields.ValidUntil] = Kind("long"),
            [ElasticFields.Terms] = new JsonObject { ["type"] = "object", ["dynamic"] = true },
            [ElasticFields.Source] = new JsonObject { ["type"] = "object", ["enabled"] = false },
        },
    };

    private static JsonObject Kind(string kind) => new() { ["type"] = kind };

    private static JsonObject Vector(int dimensions, ElasticOptions options) => new()
    {
        ["type"] = "dense_vector",
        ["dims"] = dimensions,
        ["index"] = true,
        ["similarity"] = "cosine",
        ["index_options"] = new JsonObject
        {
            ["type"] = "hnsw",
            ["m"] = options.HnswLinks,
            ["ef_construction"] = options.HnswBuildCandidates,
        },
    };
}
